// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WhatsUrp.Lines;
using WhatsUrp.Reports;
using WhatsUrp.Simulator.Receipts;

namespace WhatsUrp.Browser.Tests;

public sealed class PhoneTests
{
    // One pixel, red.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    [BrowserFact]
    public async Task Person_enrols_by_text_buttons_and_list()
    {
        await using var phone = await PhonePage.OpenAsync();
        await phone.AddCitizenAsync();

        await phone.WriteAsync("iscrizione on");
        await phone.ReadAsync("Per ricevere gli avvisi");
        await phone.Choice("Accetto").ClickAsync();
        await phone.ReadAsync("Quali avvisi vuoi ricevere?");
        await phone.Choice("Emergenze").ClickAsync();
        await phone.ReadAsync("Come ti chiami?");
        await phone.WriteAsync("Anna");
        await phone.ReadAsync("Qual è il tuo cognome?");
        await phone.WriteAsync("Rossi");
        await phone.ReadAsync("In quale frazione abiti?");
        await phone.LastReply.Locator("[data-role=menu] summary").ClickAsync();
        await phone.Choice("Villetta").ClickAsync();
        await phone.ReadAsync("Iscrizione fatta.");

        Assert.Empty(phone.Complaints);
    }

    [BrowserFact]
    public async Task Picture_is_shown_and_answered_with_the_next_opening()
    {
        await using var phone = await PhonePage.OpenAsync();
        phone.Town.Clock.SetLocal("2026-11-28T20:00");
        await phone.AddCitizenAsync();

        await phone.Role("text").FillAsync("Buca in via Roma");
        await phone.Role("file").SetInputFilesAsync(new FilePayload { Name = "buca.png", MimeType = "image/png", Buffer = Picture });

        await phone.ReadAsync("Messaggio ricevuto.");
        await phone.ReadAsync("lunedì 30 novembre");
        await Assertions.Expect(phone.Messages.First.GetByRole(AriaRole.Img)).ToHaveJSPropertyAsync("naturalWidth", 1);
        await Assertions.Expect(phone.Messages.First.Locator("[data-role=words]")).ToHaveTextAsync("Buca in via Roma");
        var report = Assert.Single(await phone.Town.Services.GetRequiredService<IReportStore>().ListAsync(new LineId("san-romano")).ToListAsync());
        Assert.Equal("Buca in via Roma", report.Text);
        Assert.Empty(phone.Complaints);
    }

    [BrowserFact]
    public async Task Message_that_was_not_delivered_says_so()
    {
        await using var phone = await PhonePage.OpenAsync();
        phone.Town.Simulator.Receipts.Default = ReceiptPlan.Failed(131026);
        await phone.AddCitizenAsync();

        await phone.WriteAsync("aiuto");

        await Assertions.Expect(phone.LastReply.Locator("[data-role=ticks]")).ToHaveAttributeAsync("data-ticks", "-1");
        await Assertions.Expect(phone.LastReply).ToContainTextAsync("Non consegnato");
    }

    [BrowserFact]
    public async Task Conversation_is_there_again_when_the_page_is_opened_again()
    {
        await using var phone = await PhonePage.OpenAsync();
        await phone.AddCitizenAsync();
        await phone.WriteAsync("aiuto");
        await phone.ReadAsync("che cosa puoi scrivere");

        await phone.Page.ReloadAsync();

        await phone.ReadAsync("che cosa puoi scrivere");
        await Assertions.Expect(phone.Messages).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Keyboard_alone_is_enough()
    {
        await using var phone = await PhonePage.OpenAsync();
        await phone.Role("add-citizen").PressAsync("Enter");
        await phone.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(phone.Role("text")).ToBeFocusedAsync();

        await phone.Page.Keyboard.TypeAsync("iscrizione on");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.ReadAsync("Per ricevere gli avvisi");
        await phone.Choice("Accetto").PressAsync("Enter");

        await phone.ReadAsync("Quali avvisi vuoi ricevere?");
    }

    [BrowserFact]
    public async Task Receipt_that_draws_a_message_anew_leaves_the_focus_where_it_was()
    {
        await using var phone = await PhonePage.OpenAsync();
        await phone.AddCitizenAsync();
        phone.Town.Simulator.Receipts.Default = ReceiptPlan.Nothing;
        await phone.WriteAsync("iscrizione on");
        await phone.ReadAsync("Per ricevere gli avvisi");
        await phone.Choice("Accetto").FocusAsync();

        var message = phone.Town.Simulator.Ledger.Read().Last(request => request.Kind is not ("read" or "typing"));
        phone.Town.Simulator.SendStatus(message, new ReceiptStep("read"));
        await Assertions.Expect(phone.LastReply.Locator("[data-role=ticks]")).ToHaveAttributeAsync("data-ticks", "2");

        await Assertions.Expect(phone.Choice("Accetto")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Narrow_screen_shows_all_without_scrolling_sideways()
    {
        await using var phone = await PhonePage.OpenAsync(width: 360, height: 640);
        await phone.AddCitizenAsync();
        await phone.WriteAsync("iscrizione on");
        await phone.ReadAsync("Per ricevere gli avvisi");

        Assert.Equal(360, await phone.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"));
        await Assertions.Expect(phone.Role("send")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(phone.Choice("Leggi")).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
