// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Testing.Conformance;
using WhatsUrp.Testing.Ledgers;

namespace WhatsUrp.LedgerKit;

/// <summary>A store and the model, led through the same steps.</summary>
internal sealed partial class LedgerWorld
{
    private static readonly LineId s_line = new("sanromano");
    private static readonly string[] s_lists = ["emergenze", "scuola", "sport"];
    private static readonly double[] s_pauses = [0.125, 0.125, 0.25, 0.5, 1, 6, 10, 61, 90, 600, 3600, 30_000];

    private readonly LedgerSession _store;
    private readonly LedgerClock _clock;
    private readonly FollowedIds _ids = new();
    private readonly MemoryLedger _model;
    private readonly List<KnownAttempt> _attempts = [];
    private readonly List<BroadcastId> _broadcasts = [];
    private readonly List<MatchedReceipt> _receipts = [];
    private readonly HashSet<DeliveryId> _seen = [];
    private readonly Dictionary<DeliveryId, int> _numbers = [];
    private int _messages;

    public LedgerWorld(LedgerSession store, LedgerClock clock)
    {
        (_store, _clock) = (store, clock);
        _model = new MemoryLedger(clock, _ids);
    }

    /// <summary>Lets some persons join, so that there is something to do.</summary>
    public async Task BeginAsync()
    {
        for (var person = 0; person < 6; person++)
        {
            await JoinAsync(new LedgerStep(0, person + 1, person, person));
        }
    }

    public async Task RunAsync(LedgerStep step)
    {
        await (step.Action switch
        {
            < 6 => JoinAsync(step),
            < 9 => LeaveAsync(step),
            < 10 => EraseAsync(step),
            < 12 => MergeAsync(step),
            < 16 => EnqueueAsync(step),
            < 19 => ReplyAsync(step),
            < 25 => LaunchAsync(step),
            < 27 => SaveAsync(step),
            < 33 => MoveAsync(step),
            < 35 => MaterialiseAsync(step),
            < 48 => ClaimAsync(step),
            < 64 => RecordAsync(step),
            < 67 => ReapAsync(step),
            < 72 => ResolveAsync(step),
            < 73 => DecideHeldAsync(step),
            < 86 => ReceiveAsync(step),
            < 88 => RepeatAsync(step),
            < 89 => FenceAsync(step),
            < 98 => PassAsync(step),
            _ => CompareAsync(),
        });
    }

    private static CitizenAddress PhoneOf(int person) => CitizenAddress.OfPhone($"+39333{1000000 + (person % 6)}");

    private static CitizenAddress UserOf(int person) =>
        CitizenAddress.TryParse($"IT.1349AbCd789{person % 3}", out var address) ? address : throw new FormatException("Not an address.");

    private static CitizenAddress AddressOf(int number) => number % 3 == 0 ? UserOf(number / 3) : PhoneOf(number / 3);

    private static T Pick<T>(IReadOnlyList<T> items, int number) => items[number % items.Count];

    private Task PassAsync(LedgerStep step)
    {
        _clock.Pass(TimeSpan.FromSeconds(Pick(s_pauses, step.A)));
        return Task.CompletedTask;
    }
}
