import type { ImageMetadata } from '../image-metadata.js';
import { exifTags } from './exif-tags.js';
import type { Sighting } from './trace.js';

/** What a picture tells besides what it shows: where it was taken, by whom, with what. */
export function* pictureSightings(
  metadata: readonly ImageMetadata[],
  part: string,
): Iterable<Sighting> {
  for (const { kind, content } of metadata) {
    if (kind === 'exif') {
      const { hasPlace, texts } = exifTags(content);
      if (hasPlace) yield { kind: 'picture-place', part };
      yield* texts.map((value) => ({ kind: 'picture-metadata', part, value }) as const);
      continue;
    }
    const text = new TextDecoder().decode(content);
    if (/GPS(?:Latitude|Longitude|Position)/.test(text)) yield { kind: 'picture-place', part };
    if (TELLING.test(text)) yield { kind: 'picture-metadata', part };
  }
}

/** Texts in a picture that say who made it; the resolution and the colours say nothing. */
const TELLING = /Author|Artist|creator|Copyright|Comment|Description|xmpmeta|Photoshop|http/i;
