// The build puts the version of package.json in the place of this name.
declare const NAPDRAFT_VERSION: string | undefined;

/** The version of the program; in tests, which run without the build, none. */
export const version = typeof NAPDRAFT_VERSION === 'string' ? NAPDRAFT_VERSION : '0.0.0';
