#!/bin/sh
# Puts the language server that the editor tests talk to into tests/editor/node_modules. Needs Node.js and npm.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
