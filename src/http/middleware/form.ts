import express, { type RequestHandler } from 'express'
import { refusalOf } from '../refusal.ts'

/** A small form, `application/x-www-form-urlencoded`, as `request.body`. Another type: 415. */
export const form: readonly RequestHandler[] = [
  express.urlencoded({ extended: false, inflate: false, limit: 2048, parameterLimit: 12 }),
  function requireForm(request, _response, next) {
    // No parser has taken the body: it is not a form.
    if (request.body === undefined) next(refusalOf(415, 'not-a-form'))
    else next()
  },
]
