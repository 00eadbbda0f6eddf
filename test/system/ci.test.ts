import { expect, it } from '@jest/globals';
import { ciOf } from '../../src/system/ci.js';

it.each([
  ['a person', {}, undefined, undefined],
  ['a person who says so', { CI: 'false', GITHUB_ACTIONS: '' }, undefined, undefined],
  ['some service', { CI: 'true' }, 'other', undefined],
  ['a service of few words', { CI: '1' }, 'other', undefined],
  ['GitHub', { CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '/w/r' }, 'github', '/w/r'],
  ['GitLab', { CI: 'true', GITLAB_CI: 'true', CI_PROJECT_DIR: '/builds/r' }, 'gitlab', '/builds/r'],
  ['GitLab without a folder', { GITLAB_CI: 'true', CI_PROJECT_DIR: '' }, 'gitlab', undefined],
])('%s is known by the variables %j', (_, environment, ci, checkout) => {
  expect(ciOf(environment)).toEqual({ ci, checkout });
});
