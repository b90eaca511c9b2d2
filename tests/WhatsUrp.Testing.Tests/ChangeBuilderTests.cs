// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Tests;

public sealed class ChangeBuilderTests
{
    private static readonly LineId Line = new("sanromano");
    private static readonly CitizenAddress Phone = CitizenAddress.OfPhone("+393331234567");
    private static readonly DateTimeOffset At = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_bare_change_has_no_effects()
    {
        var change = new ChangeBuilder(Line, Phone, "wamid.1", At).Build();
        Assert.Equal((Line, Phone, new MessageId("wamid.1"), At, 0L), (change.Line, change.From, change.Message, change.At, change.BasedOnRevision));
        Assert.Empty(change.Consents);
        Assert.IsType<DraftChange.Keep>(change.Draft);
    }

    [Fact]
    public void Events_are_evidenced_by_the_message_and_happen_when_it_was_sent()
    {
        var change = new ChangeBuilder(Line, Phone, "wamid.1", At).SentAt(At.AddHours(-1)).Joins("emergenze", "scuola").LeavesAll().Build();
        Assert.Equal(["ListOn emergenze", "ListOn scuola", "AllOff "], change.Consents.Select(e => $"{e.Kind} {e.List}"));
        Assert.All(change.Consents, e => Assert.Equal((At.AddHours(-1), change.Message), (e.OccurredAt, e.Evidence)));
    }

    [Fact]
    public void An_acceptance_brings_its_policy()
    {
        var policy = new PolicyText("2026-01", "Il servizio è gratuito.", null);
        var change = new ChangeBuilder(Line, Phone, "wamid.1", At).Accepts(policy, AcceptanceMethod.Inline).Build();
        Assert.Equal([policy], change.Policies);
        var accepted = Assert.Single(change.Consents);
        Assert.Equal((policy.Version, policy.Sha256, AcceptanceMethod.Inline), (accepted.PolicyVersion, accepted.PolicySha256, accepted.Method));
    }

    [Fact]
    public void A_change_once_built_is_not_touched_by_its_builder()
    {
        var builder = new ChangeBuilder(Line, Phone, "wamid.1", At).Field("nome", "Mario");
        var change = builder.Build();
        builder.Field("nome", "Luca").Joins("emergenze");
        Assert.Single(change.Fields);
        Assert.Empty(change.Consents);
    }
}
