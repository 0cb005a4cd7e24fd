vcl 4.1;

# Nuläge behind Varnish 7. TLS ends before Varnish (hitch, nginx). Change what says example.org.
# Start it with `-p http_max_hdr=128`: an answer to a withdrawal has up to 60 Set-Cookie lines, and with Varnish's own limit of 64 headers
# it would become a 503. `npm run test:caches` runs this very file against those who try to poison the cache.

import std;

backend nulage {
    .host = "127.0.0.1";
    .port = "3000";
    .first_byte_timeout = 30s;
    # Alive while the process serves; answered for any Host.
    .probe = { .url = "/healthz"; .interval = 2s; .timeout = 1s; .window = 4; .threshold = 2; .initial = 2; }
}

sub vcl_recv {
    if (req.http.Host !~ "(?i)^www\.example\.org(:[0-9]+)?$") {
        return (synth(421, "Misdirected Request"));
    }
    set req.http.Host = "www.example.org";
    # Anything else would be piped: bytes that nobody has read.
    if (req.method != "GET" && req.method != "HEAD" && req.method != "POST" && req.method != "OPTIONS") {
        return (synth(405, "Method Not Allowed"));
    }
    # Not for the public. The content webhook, where it is used: let the addresses of the forge through here.
    if (req.url ~ "^/(-/|healthz($|\?)|readyz($|\?))") {
        return (synth(404, "Not Found"));
    }
    # Replaced, never added to: the reader may have sent one.
    set req.http.X-Forwarded-For = client.ip;
    unset req.http.X-Forwarded-Host;
    unset req.http.Forwarded;

    # Files are the same for everyone, whatever they have agreed to. Video comes in parts, straight from the site.
    if (req.url ~ "^/(assets|media)/") {
        unset req.http.Cookie;
        unset req.http.Sec-GPC;
        if (req.url ~ "\.(mp4|webm)($|\?)") {
            return (pass);
        }
    }

    # Whatever looks like a consent cookie, misspelt, quoted or doubled, goes through untouched for the site to judge: an edge that keys on
    # what is *claimed* keeps the page of the first liar for all. Without such a claim no cookie goes further, so the answer is
    # everyone's. A choice (POST) needs every cookie, to expire those that are withdrawn.
    std.collect(req.http.Cookie, "; ");
    if (req.method == "POST" || req.http.Cookie ~ "(?i)consent") {
        return (pass);
    }
    unset req.http.Cookie;

    # One form, also where the header stands twice: the site and Vary then read the same.
    if (req.http.Sec-GPC == "1") {
        set req.http.Sec-GPC = "1";
    } else {
        unset req.http.Sec-GPC;
    }

    # An old page rather than an error, and only while the site is away.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 10s;
    }
}

sub vcl_backend_response {
    # The site says `public` of what is everyone's, and of nothing else. Varnish's own rules come after this.
    if (beresp.http.Cache-Control !~ "(?i)(^|[, ])public([, ]|$)" || beresp.http.Set-Cookie) {
        set beresp.uncacheable = true;
        return (deliver);
    }
    # An error that a fetch in the background met does not take the place of a good page.
    if (beresp.status >= 500 && bereq.is_bgfetch) {
        return (abandon);
    }
    set beresp.grace = 24h;
}

sub vcl_deliver {
    if (obj.hits > 0) {
        set resp.http.Cache-Status = "edge; detail=HIT";
    } else {
        set resp.http.Cache-Status = "edge; detail=MISS";
    }
    unset resp.http.X-Varnish;
    unset resp.http.Via;
}
