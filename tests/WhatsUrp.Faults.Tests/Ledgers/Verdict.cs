// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Deliveries;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Simulator.Sending;

namespace WhatsUrp.Faults.Tests.Ledgers;

/// <summary>Compares what Meta accepted (A) with what the database says (D) after all has come to rest: the invariants I1, I2, I10 and I11.</summary>
internal sealed class Verdict
{
    private readonly IReadOnlyList<CopyReading> _copies;
    private readonly IReadOnlyDictionary<(Guid Delivery, int Attempt), DateTimeOffset> _attempts;
    private readonly ILookup<Guid, AcceptedRequest> _accepted;

    private Verdict(IReadOnlyList<CopyReading> copies, IReadOnlyDictionary<(Guid Delivery, int Attempt), DateTimeOffset> attempts, IReadOnlyList<AcceptedRequest> accepted)
    {
        (_copies, _attempts, Accepted) = (copies, attempts, accepted);
        _accepted = accepted.ToLookup(request => OpaqueReading.Of(request.Opaque!).Delivery);
    }

    public IReadOnlyList<AcceptedRequest> Accepted { get; }

    /// <summary>How many copies were accepted more than once.</summary>
    public int Duplicates => _copies.Count(copy => _accepted[copy.Id].Count() > 1);

    /// <summary>How many more acceptances there are than copies accepted.</summary>
    public int Surplus => _copies.Sum(copy => Math.Max(0, _accepted[copy.Id].Count() - 1));

    /// <summary>How many requests Meta accepted within one second, where they were the most.</summary>
    public int FullestSecond => Fullest(Accepted.Select(request => request.At));

    /// <summary>How many of the requests that Meta accepted the ledger granted within one second, where they were the most.</summary>
    public int FullestGrant => Fullest(Accepted.Select(GrantedAt));

    /// <summary>How long a request was on its way at most, from its grant until Meta accepted it.</summary>
    public TimeSpan LongestJourney => Accepted.Max(request => request.At - GrantedAt(request));

    public IEnumerable<CopyReading> In(DeliveryState state) => _copies.Where(copy => copy.State == state);

    /// <summary>How many requests Meta accepted of which the database does not know that they were to leave.</summary>
    public int Unintended => Accepted.Count(request => !_attempts.ContainsKey(OpaqueReading.Of(request.Opaque!)));

    /// <summary>Reads both sides; of the database, if it is stated, another copy than the one that the engine uses.</summary>
    public static Task<Verdict> OfAsync(Bench bench, BenchStore? copy = null) => OfAsync(bench, copy ?? bench.Store, _ => false);

    /// <summary>Looks at one of several broadcasts alone.</summary>
    public static Task<Verdict> OfAsync(Bench bench, BroadcastId broadcast) => OfAsync(bench, bench.Store, copy => copy.Broadcast != broadcast.Value);

    /// <summary>Tells when the ledger granted what Meta accepted.</summary>
    public DateTimeOffset GrantedAt(AcceptedRequest request) => _attempts[OpaqueReading.Of(request.Opaque!)];

    /// <summary>I1: one row for each resident, all of them at an end; what is accepted there was accepted by Meta, and nothing else was.</summary>
    public void NobodyIsLost(int residents)
    {
        Assert.Equal(residents, _copies.Count);
        Assert.Equal(residents, _copies.Select(copy => copy.Phone).Distinct().Count());
        Assert.DoesNotContain(_copies, copy => copy.State is DeliveryState.Ready or DeliveryState.Sending or DeliveryState.Unknown);
        Assert.DoesNotContain(In(DeliveryState.Accepted), copy => !_accepted[copy.Id].Any());
        var known = _copies.ToDictionary(copy => copy.Id);
        Assert.All(Accepted, request => Assert.Equal(known[OpaqueReading.Of(request.Opaque!).Delivery].Phone, request.Recipient));
    }

    /// <summary>I2: nobody got a second copy but where the ledger itself sent again what it had to doubt.</summary>
    public void NoDuplicateCouldBeAvoided() => Assert.DoesNotContain(_copies, copy => _accepted[copy.Id].Count() > (copy.IsPossibleDuplicate ? copy.Attempt : 1));

    /// <summary>Intent before wire: what Meta accepted had been written down before it left.</summary>
    public void EveryRequestWasIntended() => Assert.All(Accepted, request => Assert.Contains(OpaqueReading.Of(request.Opaque!), _attempts));

    /// <summary>I11: an opaque value holds no digits of a phone number.</summary>
    public void NoOpaqueValueNamesAnybody() => Assert.All(Accepted, request => Assert.DoesNotMatch("[0-9]{7,}", request.Opaque!));

    private static int Fullest(IEnumerable<DateTimeOffset> instants)
    {
        var times = instants.Order().ToList();
        return times.Index().Max(last => last.Index + 1 - times.FindIndex(at => last.Item - at <= TimeSpan.FromSeconds(1)));
    }

    private static async Task<Verdict> OfAsync(Bench bench, BenchStore store, Func<CopyReading, bool> isForeign)
    {
        var copies = await LedgerReading.CopiesAsync(store);
        var foreign = copies.Where(isForeign).Select(copy => copy.Id).ToHashSet();
        return new Verdict(
            [.. copies.Where(copy => !foreign.Contains(copy.Id))],
            await LedgerReading.AttemptsAsync(store),
            [.. bench.Meta.Ledger.Read().Where(request =>
                request.Opaque is not null && request.Kind is not ("read" or "typing") && !foreign.Contains(OpaqueReading.Of(request.Opaque).Delivery))]);
    }
}
