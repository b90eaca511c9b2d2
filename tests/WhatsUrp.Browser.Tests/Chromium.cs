// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Playwright;

namespace WhatsUrp.Browser.Tests;

/// <summary>The browser of the machine, or why there is none.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chromium.exe", "chrome.exe"];

    /// <summary>The program that CHROMIUM names, or the first of the path.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) => await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program ?? throw new InvalidOperationException(BrowserFactAttribute.Missing),
        Args = ["--disable-dev-shm-usage", "--disable-gpu", .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>()],
        Timeout = Patience.Milliseconds,
    });
}
