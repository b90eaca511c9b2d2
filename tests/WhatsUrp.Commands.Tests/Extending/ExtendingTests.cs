// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Extending;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Dialogue;
using WhatsUrp.Commands.Tests.Pipeline;
using WhatsUrp.Commands.Tests.Verbs;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Extending;

/// <summary>What a developer's package plugs into the grammar.</summary>
public sealed class ExtendingTests
{
    private const string Configuration = """
        { "WhatsUrp": { "Lines": { "utenze": {
          "Verbs": [ { "Id": "on", "Effect": "Subscribe", "Phrases": { "it": [ "ISCRIZIONE ON" ] } } ],
          "Lists": [ { "Id": "avvisi", "Tags": [ "AVVISI" ], "Title": "Avvisi", "Default": true } ],
          "Fields": [ { "Id": "codice", "Title": "codice", "Kind": "Pattern", "Required": true, "Characters": "Digits", "MinLength": 4, "MaxLength": 4 } ],
          "Policy": { "Version": "1", "Url": "https://example.org/utenze" }
        } } } }
        """;

    private static CompiledLine Line() => Assert.Single(Host().GetRequiredService<ILineCatalog>().Lines);

    private static ServiceProvider Host()
    {
        using var json = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Configuration));
        var store = new MemoryStore();
        var outbox = new MemoryOutbox();
        var services = new ServiceCollection();
        services.AddLogging()
            .AddSingleton<ISubscriberStore>(store)
            .AddSingleton<IReportStore>(store)
            .AddSingleton<IOutbox>(outbox)
            .AddSingleton<IMessageTransport>(outbox);
        services.AddWhatsUrp(new ConfigurationBuilder().AddJsonStream(json).Build().GetSection("WhatsUrp"))
            .AddCommands()
            .AddOptOutDetector<Ladino>().AddOptOutDetector<Ladino>()
            .AddFieldValidator<CodicePari>().AddFieldValidator<CodicePari>();
        return services.BuildServiceProvider();
    }

    [Fact]
    public void Adding_twice_is_harmless()
    {
        using var host = Host();
        Assert.Single(host.GetServices<IOptOutDetector>());
        Assert.Single(host.GetServices<IFieldValidator>());
    }

    [Theory]
    [InlineData("Ne ulej plu messaje")]
    [InlineData("STOP")]
    [InlineData("ISCRIZIONE ON 1111, anzi ne ulej plu")]
    public void A_detector_adds_to_the_ways_of_leaving(string text) => Assert.IsType<OptOutOutcome>(Line().Grammar.Parse(text));

    [Fact]
    public void What_a_detector_hears_is_explained_as_it_is_read() =>
        Assert.Equal("optout.b.detector", Line().Grammar.Explain("ne ulej plu").Outcome.RuleId);

    [Fact]
    public void A_value_that_is_refused_is_missing_and_not_lost()
    {
        var command = Assert.IsType<CommandOutcome>(Line().Grammar.Parse("ISCRIZIONE ON 1112"));

        Assert.Empty(command.Fields);
        Assert.Equal(["codice"], command.Missing.Select(field => field.Value));
        Assert.Equal(new TextSpan(14, 4), Assert.Single(command.Residue));
    }

    [Fact]
    public void A_value_that_is_refused_is_asked_again_and_never_stored()
    {
        var talk = new Talk(Line()).Says("ISCRIZIONE ON 1112").Says("accetto").Says("2223");

        Assert.Equal(DraftStage.AwaitingField, talk.State.Draft!.Stage);
        Assert.Empty(talk.State.Draft.Fields);
        talk.Says("2222");
        Assert.Equal(["avvisi"], talk.ActiveLists);
        Assert.Equal("2222", Assert.Single(talk.State.Fields).Value);
    }
}
