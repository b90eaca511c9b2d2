#!/usr/bin/env bash
# SPDX-License-Identifier: BSD-3-Clause

# Runs the property tests for a given time instead of 10,000 cases each: bash eng/nightly.sh MINUTES [PROJECT...]
# Every property gets the same share. A failure prints its seed; a test that hangs is ended and named. What to do with a seed: CONTRIBUTING.md.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true MSBUILDDISABLENODEREUSE=1
minutes=${1:?bash eng/nightly.sh MINUTES [PROJECT...]}
projects=("${@:2}")
# Without projects: all that hold a property.
[ ${#projects[@]} -gt 0 ] || mapfile -t projects < <(grep -rl --include='*.cs' 'Trait("Category", "Property")' tests | cut -d/ -f1-2 | sort -u)
log=artifacts/nightly.log
mkdir -p artifacts && : >"$log"

count=0
for project in "${projects[@]}"; do
  dotnet build -c Release --tl:off "$project" >>"$log" || { tail "$log"; exit 1; }
  count=$((count + $(dotnet test -c Release --no-build --list-tests --filter Category=Property "$project" | grep -c '^    ')))
done
[ "$count" -gt 0 ] || { echo "No property tests found."; exit 1; }
share=$((minutes * 60 / count))
export CsCheck_Time=$((share > 0 ? share : 1))
echo "$count properties, $CsCheck_Time seconds each"

code=0
for project in "${projects[@]}"; do
  # One property at a time: each of them uses all processors by itself.
  dotnet test -c Release --no-build --tl:off --filter Category=Property --logger "console;verbosity=normal" \
    --blame-hang-timeout "$((CsCheck_Time + 300))s" --blame-hang-dump-type none --results-directory artifacts/nightly "$project" \
    -- xUnit.ParallelizeTestCollections=false 2>&1 | tee -a "$log" || code=1
done
echo "Seeds of what failed (none when nothing follows):"
grep -oE 'CsCheck_Seed=[A-Za-z0-9_-]+' "$log" | sort -u
exit $code
