// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Waiting;

namespace WhatsUrp.Simulator.Faults;

/// <summary>The faults to come, first come first served.</summary>
/// <remarks>Thread-safe. Chance comes from the seed of the simulator, which the program prints.</remarks>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<(FaultRule Rule, int Left)> _rules = [];
    private readonly Growth _growth = new();
    private readonly Random _random;
    private volatile bool _isEmpty = true;
    private long _suffered;

    internal FaultPlan(int seed)
    {
        Seed = seed;
        _random = new(seed);
    }

    /// <summary>Gets the seed of everything random in the simulator's faults.</summary>
    public int Seed { get; }

    internal bool IsEmpty => _isEmpty;

    /// <summary>Gets how many requests have suffered a fault.</summary>
    public long Suffered => Interlocked.Read(ref _suffered);

    /// <summary>Lets the next requests suffer a fault.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">How many requests to <c>/messages</c> suffer it.</param>
    public void Next(Fault fault, int times = 1) => Add(new(fault) { Times = times });

    /// <summary>Adds a rule behind those that are there.</summary>
    /// <param name="rule">The rule.</param>
    public void Add(FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (_lock)
        {
            _rules.Add((rule with { Recipient = rule.Recipient?.TrimStart('+') }, rule.Times ?? int.MaxValue));
            _isEmpty = false;
        }
    }

    /// <summary>Forgets the faults that have not happened.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rules.Clear();
            _isEmpty = true;
        }
    }

    /// <summary>Waits until a number of requests have suffered a fault.</summary>
    /// <param name="suffered">The number.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled first.</exception>
    public Task WaitForAsync(long suffered, CancellationToken cancellationToken = default) =>
        _growth.WaitAsync(() => Suffered >= suffered, cancellationToken);

    /// <summary>Draws the fault of a request: at first without its recipient, once the body is read with it.</summary>
    internal Fault? Draw(string operation, string node, string? recipient)
    {
        if (_isEmpty)
        {
            return null;
        }

        lock (_lock)
        {
            for (var index = 0; index < _rules.Count; index++)
            {
                var (rule, left) = _rules[index];
                if (!Fits(rule, operation, node, recipient) || (rule.Share < 1 && _random.NextDouble() >= rule.Share))
                {
                    continue;
                }

                Use(index, rule, left);
                Interlocked.Increment(ref _suffered);
                _growth.Tell();
                return rule.Fault;
            }

            return null;
        }
    }

    private static bool Fits(FaultRule rule, string operation, string node, string? recipient) =>
        (rule.Operation ?? operation) == operation && (rule.PhoneNumberId ?? node) == node && rule.Recipient == recipient;

    private void Use(int index, FaultRule rule, int left)
    {
        if (rule.Times is null)
        {
            return;
        }

        if (left > 1)
        {
            _rules[index] = (rule, left - 1);
            return;
        }

        _rules.RemoveAt(index);
        _isEmpty = _rules.Count == 0;
    }
}
