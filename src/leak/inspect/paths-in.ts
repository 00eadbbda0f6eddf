/**
 * The places on somebody's computer that a text names: they tell the name of a user, of a server
 * or of a project. Addresses of the web are none.
 */
export function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(PATH)].map(([path]) => path.replace(/[.,;:]+$/, ''));
}

const PATH =
  /file:\/\/[^\s"'<>)]+|\\\\[\w.$-]+\\[^\s"'<>|]+|(?<![\p{L}\p{N}])[A-Za-z]:[\\/](?!\/)[^\s"'<>|)]*|(?<![\p{L}\p{N}/:.])\/(?:home|Users|root|mnt|media|srv|private|Volumes)\/[^\s"'<>|)]+/gu;
