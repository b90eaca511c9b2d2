// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Desk;

public sealed class ReportWordsTests
{
    private static readonly BroadcastRecord Record = new()
    {
        Id = new BroadcastId(Guid.Empty),
        Broadcast = Broadcast.ToList(new LineId("san-romano"), new ListId("emergenze"), "Allerta.") with { Title = "Piena" },
        State = BroadcastState.Completed,
        Revision = 9,
        Lane = Lane.Emergency,
        Author = "rossi",
        ContentSha256 = "",
        CreatedAt = DateTimeOffset.UnixEpoch,
        MaterialisedAt = DateTimeOffset.UnixEpoch,
        Expected = 5000,
        Excluded = new Dictionary<string, int> { ["left"] = 12, ["pending"] = 1200, ["blocked"] = 0 },
    };

    private static readonly BroadcastCounts None = new()
    {
        Expected = 5000,
        States = new Dictionary<DeliveryState, int>(),
        Sent = 0,
        Delivered = 0,
        Read = 0,
        Codes = new Dictionary<int, int>(),
        Suppressions = new Dictionary<string, int>(),
        PossibleDuplicates = 0,
        ConfirmedDuplicates = 0,
    };

    [Fact]
    public async Task Every_figure_has_its_sentence() => await Verify(string.Join('\n', ReportWords.Of(Record, None with
    {
        States = new Dictionary<DeliveryState, int>
        {
            [DeliveryState.Accepted] = 4900,
            [DeliveryState.Ready] = 3,
            [DeliveryState.Sending] = 2,
            [DeliveryState.Refused] = 40,
            [DeliveryState.Suppressed] = 30,
            [DeliveryState.Expired] = 10,
            [DeliveryState.Cancelled] = 8,
            [DeliveryState.Unknown] = 4,
            [DeliveryState.Abandoned] = 3,
        },
        Sent = 4890,
        Delivered = 4800,
        Read = 3100,
        Codes = new Dictionary<int, int> { [131026] = 30, [0] = 10 },
        Suppressions = new Dictionary<string, int> { ["left"] = 20, ["status"] = 9, ["merged"] = 1 },
        Held = 1,
        PossibleDuplicates = 2,
        ConfirmedDuplicates = 1,
    })));

    [Fact]
    public void Figures_that_are_zero_are_left_out() => Assert.Equal(
        [
            "L'avviso «Piena» è concluso.",
            "Destinatari: 5.000; esclusi: 1.200 che non hanno ancora accettato il regolamento, 12 che si sono cancellati.",
            "Presi in carico da WhatsApp: 0 (0%); partiti 0, consegnati 0, letti 0 (chi ha disattivato le conferme di lettura non risulta mai).",
        ],
        ReportWords.Of(Record, None));

    [Fact]
    public void Every_state_and_every_pause_has_words()
    {
        Assert.All(Enum.GetValues<BroadcastState>(), state => Assert.NotEmpty(StateWords.Of(state)));
        Assert.Equal(Enum.GetValues<BroadcastState>().Length, Enum.GetValues<BroadcastState>().Select(StateWords.Of).Distinct().Count());
        Assert.All(Enum.GetValues<PauseReason>().Except([PauseReason.None]), reason => Assert.EndsWith(
            $"{StateWords.Of(reason)}.", ReportWords.Of(Record with { State = BroadcastState.Paused, PauseReason = reason }, None).First(), StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<PauseReason>().Length, Enum.GetValues<PauseReason>().Select(StateWords.Of).Distinct().Count());
    }

    [Fact]
    public void What_has_not_begun_has_its_state_alone() =>
        Assert.Equal(["L'avviso «Piena» è programmato."], ReportWords.Of(Record with { State = BroadcastState.Scheduled, MaterialisedAt = null }, None));

    [Theory]
    [InlineData(0, "meno di un minuto")]
    [InlineData(59, "meno di un minuto")]
    [InlineData(60, "un minuto")]
    [InlineData(61, "2 minuti")]
    [InlineData(3600, "un'ora")]
    [InlineData(3660, "un'ora e un minuto")]
    [InlineData(9000, "2 ore e 30 minuti")]
    [InlineData(172_800, "2 giorni")]
    [InlineData(180_000, "3 giorni")]
    public void Spans_are_said_as_people_say_them(int seconds, string words) => Assert.Equal(words, Italian.Span(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(5000, "5.000")]
    [InlineData(1_234_567, "1.234.567")]
    public void Figures_have_dots(int number, string words) => Assert.Equal(words, Italian.Number(number));
}
