// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using WhatsUrp.Testing.Towns;

namespace WhatsUrp.Browser.Tests;

/// <summary>The phone page in a browser, with the town behind it, as a person uses it.</summary>
internal sealed class PhonePage : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly string _name;
    private readonly List<string> _complaints = [];

    private PhonePage(IPlaywright playwright, IBrowser browser, IPage page, SimulatedTown town, string name)
    {
        (_playwright, _browser, Page, Town, _name) = (playwright, browser, page, town, name);
        page.Console += (_, message) => Complain(message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => Complain(error);
    }

    public IPage Page { get; }

    public SimulatedTown Town { get; }

    public ILocator Notice => Role("notice");

    public ILocator Messages => Role("message");

    public ILocator LastReply => Page.Locator("[data-role=message][data-from=host]").Last;

    /// <summary>What the browser complained of: errors of scripts, and what the content security policy refused.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_complaints)
            {
                return [.. _complaints];
            }
        }
    }

    public static async Task<PhonePage> OpenAsync(int width = 1000, int height = 800, [CallerMemberName] string name = "")
    {
        var town = await SimulatedTown.StartAsync(Comune.Build);
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "it-IT", TimezoneId = "Europe/Rome" });
        page.SetDefaultTimeout(Patience.Milliseconds);
        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        var opened = new PhonePage(playwright, browser, page, town, name);
        await page.GotoAsync(town.Simulator.Address.AbsoluteUri);
        return opened;
    }

    public ILocator Role(string role) => Page.Locator($"[data-role={role}]");

    public ILocator Choice(string title) => LastReply.Locator("[data-role=choice]").GetByText(title, new() { Exact = true });

    /// <summary>Adds the citizen whom the form proposes, and waits for the phone.</summary>
    public async Task AddCitizenAsync()
    {
        await Role("add-citizen").ClickAsync();
        await Role("save-citizen").ClickAsync();
        await Assertions.Expect(Role("phone")).ToHaveCountAsync(1);
    }

    public async Task WriteAsync(string text)
    {
        await Role("text").FillAsync(text);
        await Role("send").ClickAsync();
    }

    /// <summary>Waits until the last thing that the comune said contains some words.</summary>
    public async Task ReadAsync(string words) => await Assertions.Expect(LastReply).ToContainTextAsync(words);

    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("WHATSURP_SCREENSHOTS") is { Length: > 0 } folder)
        {
            // For who wants to see with their own eyes what the test saw last.
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{_name}.png"), FullPage = true });
        }

        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Town.DisposeAsync();
    }

    private void Complain(string? complaint)
    {
        lock (_complaints)
        {
            _complaints.AddRange(complaint is null ? [] : [complaint]);
        }
    }
}
