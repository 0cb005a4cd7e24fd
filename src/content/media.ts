/** A file that editors put beside their texts: a picture, an attachment, a video, captions. */
export interface MediaFile {
  /** Path within the content folder. */
  readonly file: string
  /** Path on disk. */
  readonly path: string
  readonly type: string
  /** Size in bytes. */
  readonly size: number
  /** The address of the file itself: `/media/<name>.<hash>.<ext>`. */
  readonly url: string
  /** Pixels; only for pictures that could be measured. */
  readonly pixels?: { readonly width: number; readonly height: number }
}
