// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Browser.Tests;

/// <summary>A fact in a real browser; skipped, with the reason, on a developer's machine without one, and never with CI=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public const string Missing = "There is no Chromium on the path. Install it (Debian: apt-get install chromium), or name the program in the variable CHROMIUM.";

    public BrowserFactAttribute() => Skip = Chromium.Program is null && Environment.GetEnvironmentVariable("CI") != "true" ? Missing : null;
}
