#!/usr/bin/env node
'use strict';
const { join } = require('node:path');
const { main, nodeSystem } = require('../dist/main.cjs');

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
main(process.argv.slice(2), nodeSystem(join(__dirname, '..'))).then((exitCode) => {
  process.exitCode = exitCode;
});
