/** The services whose file `init` can make. They stand apart, so that the command line knows them without loading it. */
export const CI_SERVICES = ['github', 'gitlab'] as const;
export type CiService = (typeof CI_SERVICES)[number];
