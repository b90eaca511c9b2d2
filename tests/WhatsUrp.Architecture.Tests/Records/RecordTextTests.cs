// SPDX-License-Identifier: BSD-3-Clause

using System.Reflection;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Media;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Templates;
using WhatsUrp.OfficeHours;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Architecture.Tests.Records;

/// <summary>Whoever logs a record of the vocabulary must not thereby log a person: no record shows what a person wrote, is called or is reached by.</summary>
public sealed class RecordTextTests
{
    // Words of the configuration, of the platform, or of the office for everybody: what they say concerns no person.
    private static readonly HashSet<Type> Open =
    [
        typeof(LineId), typeof(ListId), typeof(FieldId), typeof(LineProfile), typeof(ListDefinition), typeof(Segment.FieldIn),
        typeof(LineEvent.NumberChanged), typeof(LineEvent.TemplateChanged), typeof(LineEvent.AccountRestricted), typeof(LineEvent.Other),
        typeof(PolicyAcceptance), typeof(ScheduleOverride), typeof(RuleRef), typeof(OfficeStatus), typeof(DateSpan), typeof(TimeRange), typeof(StoredMedium),
        typeof(MessageKind), typeof(ReceiptStatus), typeof(AcceptanceStatus), typeof(TemplateButtonKind),
        typeof(SendOutcome.Refused), typeof(SendOutcome.NotSent), typeof(SendOutcome.Unknown),
        typeof(LineLimits), typeof(LineAlarm), typeof(GateRate), typeof(ClaimOrder), typeof(Deployment), typeof(OutboxState), typeof(AuditFinding), typeof(AuditEntry),
        typeof(AttemptVerdict.Retry), typeof(AttemptVerdict.Refused), typeof(AttemptVerdict.NotSent), typeof(AttemptVerdict.Unknown), typeof(UnknownVerdict.Abandon),
        typeof(TemplateSlot.Fixed), typeof(TemplateSlot.Datum), typeof(BroadcastTemplate), typeof(TemplateFinding.NotApproved), typeof(TemplateFinding.Misfit),
        typeof(DeskFault), typeof(DeskAnswer.Done), typeof(BroadcastMove), typeof(BroadcastPreview), typeof(BroadcastReport), typeof(CopyOutcome),
    ];

    private static readonly Type[] Vocabulary = [.. typeof(CitizenAddress).Assembly.GetExportedTypes().Where(IsRecord)];

    public static TheoryData<string> Names => [.. Vocabulary.Where(type => !type.IsAbstract && !Open.Contains(type)).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_never_shows_what_concerns_a_person(string name)
    {
        var type = Vocabulary.Single(record => record.FullName == name);
        var shown = new MarkedValues(Open, Vocabulary).Make(type)!.ToString()!;

        Assert.All(MarkedValues.Marks, mark => Assert.DoesNotContain(mark, shown, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_record_that_says_nothing_of_itself_is_found_out()
    {
        var values = new MarkedValues(new HashSet<Type>(), [typeof(Talkative)]);

        Assert.Contains(MarkedValues.Marks, mark => values.Make(typeof(Talkative))!.ToString()!.Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public void The_vocabulary_is_looked_at_whole()
    {
        Assert.True(Vocabulary.Length > 70, $"{Vocabulary.Length} records");
        Assert.Subset(Vocabulary.ToHashSet(), Open);
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null;

    public sealed record Talkative(string Text);
}
