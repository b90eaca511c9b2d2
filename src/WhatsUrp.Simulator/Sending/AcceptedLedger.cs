// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;
using WhatsUrp.Simulator.Waiting;

namespace WhatsUrp.Simulator.Sending;

/// <summary>What the simulator accepted, in order: the other side of a host's own books.</summary>
/// <remarks>Thread-safe. It only grows, until <see cref="Clear"/>.</remarks>
public sealed class AcceptedLedger
{
    private readonly Lock _lock = new();
    private readonly List<AcceptedRequest> _requests = [];
    private readonly Growth _growth = new();
    private long _sequence;

    internal AcceptedLedger()
    {
    }

    /// <summary>Gets how many requests stand in it, read marks included.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _requests.Count;
            }
        }
    }

    /// <summary>Reads the ledger.</summary>
    /// <param name="after">The sequence after which to begin.</param>
    /// <param name="most">How many to read at most.</param>
    public IReadOnlyList<AcceptedRequest> Read(long after = 0, int most = int.MaxValue)
    {
        lock (_lock)
        {
            var first = _requests.Count == 0 ? 0 : (int)Math.Clamp(after - _requests[0].Sequence + 1, 0, _requests.Count);
            return CollectionsMarshal.AsSpan(_requests)[first..][..Math.Min(most, _requests.Count - first)].ToArray();
        }
    }

    /// <summary>Reads the messages to one recipient, read marks left out.</summary>
    /// <param name="recipient">A phone number, with or without <c>+</c>, or a business-scoped user id.</param>
    public IReadOnlyList<AcceptedRequest> To(string recipient)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        var key = recipient.TrimStart('+');
        return [.. Read().Where(request => request.Recipient == key)];
    }

    /// <summary>Waits until the ledger holds a number of requests.</summary>
    /// <param name="count">The number.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public Task WaitForAsync(int count, CancellationToken cancellationToken = default) => _growth.WaitAsync(() => Count >= count, cancellationToken);

    /// <summary>Empties the ledger; sequences go on.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
        }
    }

    internal AcceptedRequest Add(AcceptedRequest request)
    {
        lock (_lock)
        {
            request = request with { Sequence = ++_sequence };
            _requests.Add(request);
        }

        _growth.Tell();
        return request;
    }
}
