#!/bin/sh
# Puts what the tests of web pages need into tests/web/node_modules. Needs Node.js 18 or newer and npm.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
