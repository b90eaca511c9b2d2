// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Inbox;
using WhatsUrp.Media;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.WebhookHost.Tests.Towns;

namespace WhatsUrp.WebhookHost.Tests.Citizens;

public sealed class ServiceTests
{
    [Fact]
    public async Task A_citizen_who_writes_stop_is_on_no_list_any_more()
    {
        await using var town = await Town.StartAsync();
        var mario = town.Resident("+393331112222");
        await mario.SayAsync("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta");
        await mario.TapAsync("Accetto");

        await mario.SayAsync("STOP");

        Assert.Empty((await town.StateAsync(mario)).ActiveLists);
    }

    [Fact]
    public async Task A_picture_becomes_a_report_whose_medium_is_kept()
    {
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 42];
        await using var town = await Town.StartAsync();

        await town.Resident("+393331112222").SendAsync(CitizenContent.Media("image", new CitizenMedium(picture, "image/png"), "Lampione rotto in via Roma"));

        var report = Assert.Single(await town.ReportsAsync());
        Assert.Equal("Lampione rotto in via Roma", report.Text);
        await town.IsWorkedOffAsync();
        var media = town.Services.GetRequiredService<IMediaStore>();
        await using var kept = await media.OpenAsync(Town.Line, Assert.Single(report.Media).Id);
        using var read = new MemoryStream();
        await kept!.CopyToAsync(read);
        Assert.Equal(picture, read.ToArray());
    }

    [Fact]
    public async Task What_is_not_signed_rightly_is_refused_and_has_no_effect()
    {
        await using var town = await Town.StartAsync();
        var number = town.Meta.Numbers[0].Number.PhoneNumberId;
        var body = Encoding.UTF8.GetBytes("""{"object":"whatsapp_business_account","entry":[]}""");

        Assert.Equal((int)HttpStatusCode.Unauthorized, await town.Meta.Webhooks.PostRawAsync(number, body, "sha256=" + new string('0', 64)));

        Assert.Equal(0, (await town.Services.GetRequiredService<IWebhookInbox>().MeasureAsync()).Waiting);
        Assert.Equal((int)HttpStatusCode.OK, await town.Meta.Webhooks.PostRawAsync(number, body));
    }

    [Fact]
    public async Task At_night_a_report_is_kept_and_the_citizen_learns_when_the_office_opens()
    {
        await using var town = await Town.StartAsync(Town.Monday.AddHours(12));

        var answer = await town.Resident("+393331112222").SayAsync("Il lampione di via Roma è spento");

        Assert.StartsWith("Messaggio ricevuto. L'ufficio è chiuso. Riapre domani alle 9:00.", answer, StringComparison.Ordinal);
        Assert.Single(await town.ReportsAsync());
    }

    [Fact]
    public async Task A_citizen_with_a_new_number_stays_on_the_lists()
    {
        await using var town = await Town.StartAsync();
        var mario = town.Resident("+393331112222");
        await mario.SayAsync("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta");
        await mario.TapAsync("Accetto");

        town.Meta.Send(new Citizen { Phone = mario.Phone }, new CitizenMessage(new CitizenContent("system", new System.Text.Json.Nodes.JsonObject
        {
            ["type"] = "user_changed_number",
            ["wa_id"] = "393470000000",
            ["body"] = "User changed",
        })));
        await town.IsWorkedOffAsync();

        Assert.Equal("emergenze", Assert.Single((await town.StateAsync(town.Resident("+393470000000"))).ActiveLists).Value);
        Assert.Empty((await town.StateAsync(mario)).ActiveLists);
    }

    [Fact]
    public async Task Number_token_secret_and_verify_token_are_enough()
    {
        await using var town = await Town.StartAsync(without: "WhatsUrp:Lines:san-romano:CloudApi:WabaId");
        var mario = town.Resident("+393331112222");

        await mario.SayAsync("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta");

        Assert.StartsWith("Iscrizione fatta.", await mario.TapAsync("Accetto"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_service_is_well(string path)
    {
        await using var town = await Town.StartAsync();
        using var client = new HttpClient();

        Assert.Equal("Healthy", await client.GetStringAsync(new Uri(town.Address, path)));
    }
}
