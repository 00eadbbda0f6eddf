/** The data that is shipped with the tool. The build has checked it and made modules of it. */
export { fieldTrees } from './generated/field-trees.js';
export { labels } from './generated/labels.js';
export { profiles } from './generated/profiles.js';
export { reference } from './generated/reference.js';
