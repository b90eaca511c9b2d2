// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing;

/// <summary>Makes changes in few words.</summary>
/// <remarks>Each method amends the change and returns the builder. Consent events are evidenced by the message of the change.</remarks>
/// <example>
/// <code>
/// var change = new ChangeBuilder(line, CitizenAddress.OfPhone("+393331234567"), "wamid.1", at)
///     .Joins("emergenze")
///     .Field("frazione", "Villetta")
///     .Build();
/// </code>
/// </example>
public sealed class ChangeBuilder
{
    private readonly List<ConsentEvent> _consents = [];
    private readonly List<PolicyText> _policies = [];
    private readonly List<FieldValue> _fields = [];
    private SubscriberChange _change;
    private DateTimeOffset _occurredAt;

    /// <summary>Initializes a new instance of the <see cref="ChangeBuilder"/> class: a stranger's message without effects.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">The address as the message gives it.</param>
    /// <param name="message">The id of the message.</param>
    /// <param name="at">The instant of the change, and of its events unless <see cref="SentAt"/> says otherwise.</param>
    public ChangeBuilder(LineId line, CitizenAddress from, string message, DateTimeOffset at)
    {
        _occurredAt = at;
        _change = new SubscriberChange { Line = line, From = from, Message = new MessageId(message), SentAt = at, At = at, BasedOnRevision = 0 };
    }

    /// <summary>Bases the change on a state.</summary>
    /// <param name="state">The state as read.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder BasedOn(CitizenState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return BasedOn(state.Revision);
    }

    /// <summary>Bases the change on a revision.</summary>
    /// <param name="revision">The revision.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder BasedOn(long revision) => Amend(_change with { BasedOnRevision = revision });

    /// <summary>Says when the person sent the message, by WhatsApp's clock: also the time of the events that follow.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder SentAt(DateTimeOffset instant)
    {
        _occurredAt = instant;
        return Amend(_change with { SentAt = instant });
    }

    /// <summary>Says that the person wrote nothing, as with a check by staff.</summary>
    /// <returns>The builder.</returns>
    public ChangeBuilder WithoutMessage() => Amend(_change with { SentAt = null });

    /// <summary>Replaces a former address.</summary>
    /// <param name="former">The address that ends.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder Replaces(CitizenAddress former) => Amend(_change with { Replaces = former });

    /// <summary>Joins lists.</summary>
    /// <param name="lists">The ids of the lists.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder Joins(params IEnumerable<string> lists) => ForEach(lists, ConsentKind.ListOn);

    /// <summary>Leaves lists.</summary>
    /// <param name="lists">The ids of the lists.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder Leaves(params IEnumerable<string> lists) => ForEach(lists, ConsentKind.ListOff);

    /// <summary>Leaves all lists.</summary>
    /// <returns>The builder.</returns>
    public ChangeBuilder LeavesAll() => Event(ConsentKind.AllOff);

    /// <summary>Is entered into lists by an import.</summary>
    /// <param name="lists">The ids of the lists.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder IsImported(params IEnumerable<string> lists) =>
        ForEach(lists, ConsentKind.ImportedUnconfirmed, e => e with { Source = ConsentSource.Import });

    /// <summary>Accepts a policy, whose text is kept.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="method">By what act.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder Accepts(PolicyText policy, AcceptanceMethod method = AcceptanceMethod.Button)
    {
        _policies.Add(policy);
        return Event(
            ConsentKind.PolicyAccepted, e => e with { PolicyVersion = policy.Version, PolicySha256 = policy.Sha256, Method = method });
    }

    /// <summary>Refuses the policy, or withdraws its acceptance.</summary>
    /// <returns>The builder.</returns>
    public ChangeBuilder Withdraws() => Event(ConsentKind.PolicyWithdrawn);

    /// <summary>Appends any consent event.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="amend">Sets what differs from an event of a citizen's message.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder Event(ConsentKind kind, Func<ConsentEvent, ConsentEvent>? amend = null)
    {
        var consent = new ConsentEvent { Kind = kind, OccurredAt = _occurredAt, Evidence = _change.Message };
        _consents.Add(amend?.Invoke(consent) ?? consent);
        return this;
    }

    /// <summary>Sets a field; conditions compare the value in capitals.</summary>
    /// <param name="field">The id of the field.</param>
    /// <param name="values">Its values.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder Field(string field, params IEnumerable<string> values)
    {
        _fields.AddRange(values.Select(value => new FieldValue(new FieldId(field), value, value.ToUpperInvariant())));
        return this;
    }

    /// <summary>Saves a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder Saves(Draft draft) => Amend(_change with { Draft = new DraftChange.Save(draft) });

    /// <summary>Erases the draft.</summary>
    /// <returns>The builder.</returns>
    public ChangeBuilder DiscardsDraft() => Amend(_change with { Draft = new DraftChange.Discard() });

    /// <summary>Brings a report.</summary>
    /// <param name="text">The text.</param>
    /// <param name="amend">Sets what differs from a written message.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder Reports(string text, Func<Report, Report>? amend = null)
    {
        var report = new Report
        {
            Line = _change.Line,
            Id = ReportId.New(_occurredAt),
            From = _change.From,
            Message = _change.Message,
            ReceivedAt = _occurredAt,
            Text = text,
        };
        return Amend(_change with { Report = amend?.Invoke(report) ?? report });
    }

    /// <summary>Tells the person when the office reopens.</summary>
    /// <param name="opening">The opening.</param>
    /// <returns>The builder.</returns>
    public ChangeBuilder TellsOpening(DateTimeOffset opening) => Amend(_change with { ClosedNoticeFor = opening });

    /// <summary>Makes the change.</summary>
    /// <returns>The change.</returns>
    public SubscriberChange Build() => _change with { Consents = [.. _consents], Policies = [.. _policies], Fields = [.. _fields] };

    private ChangeBuilder ForEach(IEnumerable<string> lists, ConsentKind kind, Func<ConsentEvent, ConsentEvent>? amend = null)
    {
        foreach (var list in lists)
        {
            Event(kind, e => (amend?.Invoke(e) ?? e) with { List = new ListId(list) });
        }

        return this;
    }

    private ChangeBuilder Amend(SubscriberChange change)
    {
        _change = change;
        return this;
    }
}
