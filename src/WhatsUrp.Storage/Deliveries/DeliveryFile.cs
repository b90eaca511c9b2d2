// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>A delivery with its attempts, while something is decided about it. It takes no step that is not among the transitions.</summary>
internal sealed class DeliveryFile(DeliveryRow row, IEnumerable<AttemptRow> attempts)
{
    private readonly SortedDictionary<int, AttemptRow> _attempts = new(attempts.ToDictionary(attempt => attempt.Number));
    private readonly HashSet<int> _changed = [];
    private readonly List<DeliveryState> _path = [row.State];

    /// <summary>Gets the delivery as it is to be.</summary>
    public DeliveryRow Row { get; private set; } = row;

    /// <summary>Gets a value indicating whether anything but its attempts was changed.</summary>
    public bool IsChanged { get; private set; }

    public DeliveryState State => Row.State;

    /// <summary>Gets how many acceptances beyond the first are proven, and not followed by a failure.</summary>
    public int Duplicates => Math.Max(0, Attempts.Count(attempt => attempt.IsAcceptedForGood) - 1);

    /// <summary>Gets the states that it went through, the first one first.</summary>
    public IReadOnlyList<DeliveryState> Path => _path;

    /// <summary>Gets the attempts that were changed.</summary>
    public IEnumerable<AttemptRow> ChangedAttempts => _changed.Select(number => _attempts[number]);

    public IReadOnlyCollection<AttemptRow> Attempts => _attempts.Values;

    public AttemptRow? Find(int number) => _attempts.GetValueOrDefault(number);

    public void Change(AttemptRow attempt)
    {
        _attempts[attempt.Number] = attempt;
        _changed.Add(attempt.Number);
        if (Row.Duplicates != Duplicates)
        {
            Note(row => row with { Duplicates = Duplicates });
        }
    }

    /// <summary>Counts an attempt against the allowance, once.</summary>
    public void Count(int number)
    {
        if (Find(number) is { IsCounted: false } attempt)
        {
            Change(attempt with { IsCounted = true });
            Note(row => row with { Tries = row.Tries + 1 });
        }
    }

    /// <summary>Changes what is not the state.</summary>
    public void Note(Func<DeliveryRow, DeliveryRow> change) => (Row, IsChanged) = (change(Row) with { State = Row.State }, true);

    /// <summary>The platform took it in charge (T5, T9, T15).</summary>
    public void Accept(DateTimeOffset now) => Go(
        DeliveryState.Accepted, row => row with { AcceptedAt = now, Reason = null, Code = null, FailedAt = null, FailedCode = null });

    /// <summary>It waits for another attempt (T4, T6, T10, T12).</summary>
    public void MakeReady(DateTimeOffset due, int? code) => Go(DeliveryState.Ready, row => row with { DueAt = due, Reason = null, Code = code });

    /// <summary>It will never be sent (T7, T13).</summary>
    public void Refuse(int? code, string reason) => Close(DeliveryState.Refused, reason, code);

    /// <summary>It is over without an acceptance (T3, T11, T14).</summary>
    public void Close(DeliveryState state, string? reason, int? code) => Go(state, row => row with { Reason = reason, Code = code });

    /// <summary>Nobody knows whether it was accepted (T8); the attempt counts.</summary>
    public void BecomeUnknown(DateTimeOffset now, DateTimeOffset resolveAfter)
    {
        Go(DeliveryState.Unknown, row => row with { UnknownSince = now, ResolveAfter = resolveAfter });
        Count(Row.Attempt);
        if (Find(Row.Attempt) is { } attempt)
        {
            Change(attempt with { Result = AttemptResult.Unknown, WasUnknown = true, EndedAt = now });
        }
    }

    private void Go(DeliveryState to, Func<DeliveryRow, DeliveryRow> change)
    {
        Transitions.Demand(State, to);
        var free = Row with { Lease = null, LeaseUntil = null, ResolveAfter = null };
        (Row, IsChanged) = (change(free) with { State = to }, true);
        _path.Add(to);
    }
}
