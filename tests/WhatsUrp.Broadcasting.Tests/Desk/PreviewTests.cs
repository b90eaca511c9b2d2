// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;
using WhatsUrp.Subscribers;
using static WhatsUrp.Broadcasting.Tests.Fakes.DeskBench;

namespace WhatsUrp.Broadcasting.Tests.Desk;

public sealed class PreviewTests : IDisposable
{
    private const string Emergenze = "emergenze";
    private const string Utilita = "pubblica-utilita";

    private static readonly BroadcastTemplate Alert = new("allerta", "it", [new TemplateSlot.Datum(new FieldId("nome")), new TemplateSlot.Fixed("domani")]);
    private readonly DeskBench _bench = new("Broadcasts:EmergencyReserve=0");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Audience_is_counted_by_window_and_by_reason_of_exclusion()
    {
        await _bench.JoinAsync(3, [Emergenze]);
        await _bench.JoinAsync(2, [Emergenze], isInWindow: false, from: 10);
        await _bench.JoinAsync(1, [Emergenze], from: 20, amend: change => change.Leaves(Emergenze));

        var preview = await _bench.Desk.PreviewAsync(Emergency());

        Assert.True(preview.CanLeave);
        Assert.Equal((5, 3, 2, Lane.Emergency), (preview.Audience!.Recipients, preview.Audience.WithinWindow, preview.Unreached, preview.Lane));
        Assert.Equal(1, preview.Audience.Excluded["left"]);
        Assert.Equal("Allerta meteo.\n\nPer non riceverne più: STOP", preview.Sample);
        Assert.Equal(["2 persone non riceveranno niente, perché non scrivono da 24 ore: per raggiungerle serve un modello approvato."], preview.Warnings);
        Assert.Empty(_bench.Transport.Sent);
        Assert.Empty(await _bench.AuditAsync());
    }

    [Fact]
    public async Task Nobody_to_write_to_is_told_and_no_fault()
    {
        var preview = await _bench.Desk.PreviewAsync(Emergency());

        Assert.True(preview.CanLeave);
        Assert.Equal(["Nessuno riceverebbe questo avviso."], preview.Warnings);
    }

    [Fact]
    public async Task Every_fault_of_the_form_is_listed_at_once()
    {
        var broadcast = Broadcast.ToList(new LineId("altrove"), FakeLines.Emergenze, "") with { Segment = new Segment.Complement(new Segment.OnList(FakeLines.Emergenze)) };

        var preview = await _bench.Desk.PreviewAsync(broadcast with { ExpiresAt = _bench.Clock.GetUtcNow() });

        Assert.Equal(
            [DeskFaultKind.UnknownLine, DeskFaultKind.NoListCondition, DeskFaultKind.Empty, DeskFaultKind.TimePassed],
            preview.Faults.Select(fault => fault.Kind));
        Assert.Null(preview.Audience);
    }

    [Fact]
    public async Task Segment_that_reaches_persons_on_no_list_is_refused()
    {
        Segment villetta = new Segment.FieldIn(new FieldId("frazione"), ["villetta"]);
        Segment[] withoutList =
        [
            villetta,
            new Segment.All([]),
            new Segment.Any([]),
            new Segment.Any([new Segment.OnList(FakeLines.Emergenze), villetta]),
            new Segment.Complement(new Segment.OnList(FakeLines.Emergenze)),
            new Segment.All([villetta, new Segment.Complement(new Segment.OnList(FakeLines.Emergenze))]),
            new Segment.All([new Segment.OnList(FakeLines.PubblicaUtilita)]),
        ];
        foreach (var segment in withoutList)
        {
            Assert.Equal(DeskFaultKind.NoListCondition, Assert.Single((await _bench.Desk.PreviewAsync(Emergency() with { Segment = segment })).Faults).Kind);
        }
    }

    [Fact]
    public async Task Unknown_lists_and_segments_that_stores_refuse_are_faults()
    {
        Segment deep = new Segment.OnList(FakeLines.Emergenze);
        for (var i = 0; i < 6; i++)
        {
            deep = new Segment.All([deep]);
        }

        Segment wide = new Segment.All([.. Enumerable.Range(0, 50).Select(_ => new Segment.OnList(FakeLines.Emergenze))]);

        Assert.Equal([DeskFaultKind.UnknownList], (await _bench.Desk.PreviewAsync(Broadcast.ToList(Line, new ListId("eventi"), "Testo."))).Faults.Select(fault => fault.Kind));
        Assert.Equal([DeskFaultKind.SegmentTooLarge], (await _bench.Desk.PreviewAsync(Emergency() with { Segment = deep })).Faults.Select(fault => fault.Kind));
        Assert.Equal([DeskFaultKind.SegmentTooLarge], (await _bench.Desk.PreviewAsync(Emergency() with { Segment = wide })).Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public async Task Text_may_fill_what_the_footer_leaves_and_no_more()
    {
        var room = 4096 - "\n\nPer non riceverne più: STOP".Length;

        Assert.True((await _bench.Desk.PreviewAsync(Emergency(new string('a', room)))).CanLeave);
        var preview = await _bench.Desk.PreviewAsync(Emergency(new string('a', room + 1)));
        Assert.Equal((DeskFaultKind.TextTooLong, room), (Assert.Single(preview.Faults).Kind, preview.MaxTextLength));
    }

    [Fact]
    public async Task Every_recipient_must_have_what_the_template_asks_for()
    {
        await _bench.JoinAsync(2, [Emergenze], amend: change => change.Field("nome", "Ada"));
        await _bench.JoinAsync(3, [Emergenze], from: 10);

        var lacking = await _bench.Desk.PreviewAsync(Emergency() with { Template = Alert });
        var withDefault = await _bench.Desk.PreviewAsync(Emergency() with { Template = Alert with { Slots = [new TemplateSlot.Datum(new FieldId("nome"), "cittadino")] } });

        Assert.Equal((DeskFaultKind.DatumMissing, 3), (Assert.Single(lacking.Faults).Kind, lacking.WithoutDatum));
        Assert.Equal("A 3 persone manca un dato che il modello richiede: indichi un testo di riserva o restringa i destinatari.", lacking.Faults[0].Sentence);
        Assert.Equal((true, 0), (withDefault.CanLeave, withDefault.WithoutDatum));
    }

    [Fact]
    public async Task The_sample_of_a_template_shows_nobodys_data()
    {
        await _bench.JoinAsync(1, [Emergenze], amend: change => change.Field("nome", "Ada"));
        TemplateContent? asked = null;
        _bench.Template = content =>
        {
            asked = content;
            return new TemplateFinding.Fits("Gentile «nome», allerta domani.");
        };

        var preview = await _bench.Desk.PreviewAsync(Emergency() with { Template = Alert });

        Assert.Equal("Gentile «nome», allerta domani.", preview.TemplateSample);
        var body = Assert.IsType<TemplateComponent.Body>(Assert.Single(asked!.Components));
        Assert.Equal(["«nome»", "domani"], body.Parameters.Cast<TemplateParameter.Text>().Select(parameter => parameter.Value));
    }

    [Fact]
    public async Task A_template_that_may_not_be_sent_is_refused_and_one_that_cannot_be_asked_about_is_not()
    {
        (TemplateFinding Finding, DeskFaultKind? Fault)[] cases =
        [
            (new TemplateFinding.Missing(), DeskFaultKind.TemplateMissing),
            (new TemplateFinding.NotApproved("PENDING"), DeskFaultKind.TemplateNotApproved),
            (new TemplateFinding.Misfit("the body has 1 gaps, and 2 are filled"), DeskFaultKind.TemplateMisfit),
            (new TemplateFinding.Unknown(), null),
        ];
        foreach (var (finding, fault) in cases)
        {
            _bench.Template = _ => finding;

            var preview = await _bench.Desk.PreviewAsync(Emergency() with { Template = new BroadcastTemplate("allerta", "it", []) });

            Assert.Equal(fault is null ? [] : [fault.Value], preview.Faults.Select(found => found.Kind));
            Assert.Equal(fault is null, preview.Warnings.Any(warning => warning.Contains("«allerta»", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Duration_follows_the_pace_of_the_number_less_what_replies_keep()
    {
        _bench.Limits[Line] = new LineLimits(null, 20, null);
        await _bench.JoinAsync(36, [Emergenze]);

        Assert.Equal(TimeSpan.FromSeconds(2), (await _bench.Desk.PreviewAsync(Emergency())).Duration);
        Assert.Equal("36 destinatari: invio in meno di un minuto.", (await _bench.Desk.PreviewAsync(Emergency())).Verdict);
    }

    [Fact]
    public async Task A_broadcast_that_cannot_end_in_time_is_refused()
    {
        _bench.Limits[Line] = new LineLimits(null, 1, null);
        await _bench.JoinAsync(90, [Emergenze]);

        var preview = await _bench.Desk.PreviewAsync(Emergency() with { ExpiresAt = _bench.Clock.GetUtcNow().AddSeconds(99) });

        Assert.Equal(DeskFaultKind.ExpiresTooSoon, Assert.Single(preview.Faults).Kind);
        Assert.True((await _bench.Desk.PreviewAsync(Emergency() with { ExpiresAt = _bench.Clock.GetUtcNow().AddSeconds(100) })).CanLeave);
    }

    [Fact]
    public async Task Emergencies_have_six_hours_and_routine_broadcasts_a_day()
    {
        var now = _bench.Clock.GetUtcNow();

        Assert.Equal(now.AddHours(6), (await _bench.Desk.PreviewAsync(Emergency())).ExpiresAt);
        Assert.Equal(now.AddHours(24), (await _bench.Desk.PreviewAsync(Routine())).ExpiresAt);
    }

    [Fact]
    public async Task A_limit_that_takes_days_is_told_in_words_and_refused_where_it_is_too_long()
    {
        _bench.Limits[Line] = new LineLimits(10, 80, null);
        await _bench.JoinAsync(200, [Utilita], isInWindow: false);
        var broadcast = Routine() with { Template = new BroadcastTemplate("avviso", "it", []) };

        var preview = await _bench.Desk.PreviewAsync(broadcast);
        var patient = await _bench.Desk.PreviewAsync(broadcast with { ExpiresAt = _bench.Clock.GetUtcNow().AddDays(20) });

        Assert.Equal("200 destinatari, limite 10 al giorno: 20 giorni.", preview.Verdict);
        Assert.Equal(DeskFaultKind.TierTooSmall, Assert.Single(preview.Faults).Kind);
        Assert.Equal((20, true), (patient.Headroom!.Days, patient.CanLeave));
    }

    [Fact]
    public async Task Recipients_within_their_window_cost_nothing_of_the_limit()
    {
        _bench.Limits[Line] = new LineLimits(10, 80, null);
        await _bench.JoinAsync(50, [Utilita]);
        await _bench.JoinAsync(10, [Utilita], isInWindow: false, from: 100);

        var preview = await _bench.Desk.PreviewAsync(Routine() with { Template = new BroadcastTemplate("avviso", "it", []) });

        Assert.True(preview.CanLeave);
        Assert.Equal((10, 1), (preview.Headroom!.Needed, preview.Headroom.Days));
        Assert.Equal("60 destinatari, di cui 10 contano nel limite di 10 al giorno: invio in meno di un minuto.", preview.Verdict);
    }

    [Fact]
    public async Task Routine_leaves_room_for_the_emergency_lists_and_emergencies_use_it()
    {
        using var bench = new DeskBench();
        bench.Limits[Line] = new LineLimits(10, 80, null);
        await bench.JoinAsync(8, [Emergenze, Utilita], isInWindow: false);
        var template = new BroadcastTemplate("avviso", "it", []);

        var routine = await bench.Desk.PreviewAsync(Routine() with { Template = template });
        var emergency = await bench.Desk.PreviewAsync(Emergency() with { Template = template });

        Assert.Equal((8, 2), (routine.Headroom!.Reserve, routine.Headroom.Available));
        Assert.Equal("8 destinatari, limite 10 al giorno (8 riservati alle emergenze): 4 giorni.", routine.Verdict);
        Assert.Equal((0, 10, true), (emergency.Headroom!.Reserve, emergency.Headroom.Available, emergency.CanLeave));
    }

    [Fact]
    public async Task A_limit_never_holds_an_emergency_back()
    {
        _bench.Limits[Line] = new LineLimits(3, 80, null);
        await _bench.JoinAsync(5, [Emergenze], isInWindow: false);

        var preview = await _bench.Desk.PreviewAsync(Emergency() with { Template = new BroadcastTemplate("allerta", "it", []) });

        Assert.True(preview.CanLeave);
        Assert.Contains("Oggi il limite di WhatsApp ne lascia passare 3 su 5: gli altri riceveranno l'avviso quando il limite lo consente, se prima non scade.", preview.Warnings);
    }

    [Theory]
    [InlineData(5000, 250, 250, 20)]
    [InlineData(250, 250, 250, 1)]
    [InlineData(251, 250, 250, 2)]
    [InlineData(10, 0, 250, 2)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(1, 0, 0, null)]
    public void Days_count_what_is_free_today_first(int needed, int today, int daily, int? days) =>
        Assert.Equal(days, Broadcasting.Desk.Preflight.TierCheck.Days(needed, today, daily));
}
