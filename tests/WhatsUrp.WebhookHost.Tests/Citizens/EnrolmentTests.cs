// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Webhooks;
using WhatsUrp.WebhookHost.Tests.Towns;

namespace WhatsUrp.WebhookHost.Tests.Citizens;

/// <summary>Ways onto a list, each over Meta's way of delivering: every update once, or three times and out of order.</summary>
public sealed class EnrolmentTests
{
    private static readonly WebhookRules Thrice = new() { Duplicates = 2, Shuffles = true, MostUpdates = 4, Jitter = TimeSpan.FromMilliseconds(30) };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_citizen_enrols_by_text(bool thrice)
    {
        await using var town = await StartAsync(thrice);
        var mario = town.Resident("+393331112221");

        Assert.StartsWith("Per ricevere gli avvisi di WhatsUrp San Romano", await mario.SayAsync("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta"), StringComparison.Ordinal);
        Assert.StartsWith("Iscrizione fatta. Riceverai: Emergenze.", await mario.SayAsync("ACCETTO"), StringComparison.Ordinal);

        await IsOnListAsync(town, mario, answers: 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_citizen_enrols_with_buttons(bool thrice)
    {
        await using var town = await StartAsync(thrice);
        var mario = town.Resident("+393331112222");

        await mario.SayAsync("ISCRIVIMI Mario Rossi Villetta");
        Assert.StartsWith("Quali avvisi vuoi ricevere?", await mario.TapAsync("Accetto"), StringComparison.Ordinal);
        Assert.StartsWith("Iscrizione fatta. Riceverai: Emergenze.", await mario.TapAsync("Emergenze"), StringComparison.Ordinal);

        await IsOnListAsync(town, mario, answers: 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_citizen_enrols_with_a_list(bool thrice)
    {
        await using var town = await StartAsync(thrice);
        var mario = town.Resident("+393331112223");

        await mario.SayAsync("ISCRIZIONE ON #EMERGENZE Mario Rossi");
        Assert.StartsWith("In quale frazione abiti?", await mario.TapAsync("Accetto"), StringComparison.Ordinal);
        Assert.StartsWith("Iscrizione fatta. Riceverai: Emergenze.", await mario.TapAsync("Villetta"), StringComparison.Ordinal);

        await IsOnListAsync(town, mario, answers: 3);
    }

    [Fact]
    public async Task What_many_citizens_wrote_meanwhile_may_come_thrice_and_shuffled_in_one_body()
    {
        await using var town = await Town.StartAsync();
        town.Meta.Webhooks.Rules = new() { Duplicates = 2, Shuffles = true, MostUpdates = 1000 };
        var residents = Enumerable.Range(0, 10).Select(number => town.Resident($"+39333111222{number}")).ToList();

        town.Meta.Webhooks.Pause();
        residents.ForEach(resident => resident.Write("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta"));
        town.Meta.Webhooks.Resume();
        await Task.WhenAll(residents.Select(resident => resident.AnswerAsync(1)));
        await town.IsWorkedOffAsync();

        Assert.All(residents, resident => Assert.StartsWith("Per ricevere gli avvisi", Assert.Single(resident.Answers).Text, StringComparison.Ordinal));
    }

    private static async Task<Town> StartAsync(bool thrice)
    {
        var town = await Town.StartAsync();
        town.Meta.Webhooks.Rules = thrice ? Thrice : new();
        return town;
    }

    /// <summary>One citizen's messages are handled one after the other: what is answered last tells that all before is done.</summary>
    private static async Task IsOnListAsync(Town town, Resident resident, int answers)
    {
        await town.Meta.Webhooks.SettleAsync();
        town.Meta.Webhooks.Rules = new();
        await resident.SayAsync("AIUTO");

        Assert.Equal(answers + 1, resident.Answers.Count);
        var state = await town.StateAsync(resident);
        Assert.Equal("emergenze", Assert.Single(state.ActiveLists).Value);
        Assert.Equal(["cognome=ROSSI", "frazione=villetta", "nome=MARIO"], state.Fields.Select(field => $"{field.Field}={field.Key}").Order(StringComparer.Ordinal));
        Assert.Empty(await town.ReportsAsync());
    }
}
