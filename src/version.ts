// The build puts the version of package.json and a name for itself in the place of these names.
declare const NAPDRAFT_VERSION: string | undefined;
declare const NAPDRAFT_BUILD: string | undefined;

/** The version of the program; in tests, which run without the build, none. */
export const version = typeof NAPDRAFT_VERSION === 'string' ? NAPDRAFT_VERSION : '0.0.0';

/** What the program was built from, as a hash; undefined without the build. */
export const build = typeof NAPDRAFT_BUILD === 'string' ? NAPDRAFT_BUILD : undefined;
