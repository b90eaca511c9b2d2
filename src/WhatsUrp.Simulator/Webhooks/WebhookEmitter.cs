// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Text;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Graph;

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>Delivers webhooks to the hosts, signed, and again until they answer 200.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class WebhookEmitter : IAsyncDisposable
{
    private const int MostRecent = 1000;

    private readonly AccountBook _accounts;
    private readonly TimeProvider _clock;
    private readonly Random _random;
    private readonly Lock _randomLock = new();
    private readonly WebhookClient _client = new();
    private readonly PauseGate _gate = new();
    private readonly QueueCount _queued = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<(Uri Url, string Secret), Lazy<WebhookFeed>> _feeds = new();
    private readonly ConcurrentQueue<WebhookDelivery> _recent = new();
    private long _delivered;
    private long _refused;
    private long _givenUp;
    private long _lost;
    private long _unheard;
    private int _scheduled;

    internal WebhookEmitter(AccountBook accounts, TimeProvider clock, WebhookRules rules, int seed)
    {
        (_accounts, _clock, Rules) = (accounts, clock, rules);
        _random = new(seed);
    }

    /// <summary>Gets or sets how updates are delivered from now on.</summary>
    public WebhookRules Rules { get; set; }

    /// <summary>Gets the counts as they stand.</summary>
    public WebhookCounts Counts => new(
        Interlocked.Read(ref _delivered), Interlocked.Read(ref _refused), Interlocked.Read(ref _givenUp), Interlocked.Read(ref _lost), Interlocked.Read(ref _unheard),
        _queued.Value, Volatile.Read(ref _scheduled));

    /// <summary>Gets the last 1,000 bodies, oldest first.</summary>
    public IReadOnlyList<WebhookDelivery> Recent => [.. _recent];

    /// <summary>Holds every update back until <see cref="Resume"/>.</summary>
    public void Pause() => _gate.Shut();

    /// <summary>Delivers what was held back, as many updates in one body as the rules allow.</summary>
    public void Resume() => _gate.Open();

    /// <summary>Waits until every update that is due has been posted. What waits for its time, a delay or a further try, is not waited for.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task SettleAsync(CancellationToken cancellationToken = default) => _queued.WhenEmpty.WaitAsync(cancellationToken);

    /// <summary>Sends a change of any field, such as <c>account_update</c> or one that does not exist.</summary>
    /// <param name="phoneNumberId">The number whose callback is told.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="value">Its value, whole.</param>
    public void Emit(string phoneNumberId, string field, JsonNode value)
    {
        var change = new JsonObject { ["field"] = field, ["value"] = value?.DeepClone() };
        Enqueue(new(Find(phoneNumberId), RelaxedJson.Write(change)) { Time = field == "messages" ? null : _clock.GetUtcNow() });
    }

    /// <summary>Posts a body as it is, past rules and queue: forged, broken or too long.</summary>
    /// <param name="phoneNumberId">The number whose callback is called.</param>
    /// <param name="body">The body.</param>
    /// <param name="signature">The header, or null for a right one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The HTTP status of the answer; 0 for none.</returns>
    public Task<int> PostRawAsync(string phoneNumberId, ReadOnlyMemory<byte> body, string? signature = null, CancellationToken cancellationToken = default)
    {
        var number = Find(phoneNumberId);
        var callback = number.Callback ?? throw new InvalidOperationException("The number has no callback yet: set one with SetCallbackAsync.");
        return _client.PostAsync(callback.Url, body.ToArray(), signature ?? WebhookBody.Sign(body.Span, number.Number.AppSecret), Rules.AnswerTimeout, cancellationToken);
    }

    /// <summary>Sets the callback of a number's app, as Meta's dashboard does: only after the host has answered the challenge.</summary>
    /// <param name="phoneNumberId">The number.</param>
    /// <param name="url">The host's address.</param>
    /// <param name="verifyToken">The token to show, or null for the number's own.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether the host answered rightly; if not, nothing is set.</returns>
    public async Task<bool> SetCallbackAsync(string phoneNumberId, Uri url, string? verifyToken = null, CancellationToken cancellationToken = default)
    {
        var number = Find(phoneNumberId);
        var callback = new Callback(url, verifyToken ?? number.Number.VerifyToken);
        var isVerified = await VerifyAsync(callback, cancellationToken).ConfigureAwait(false);
        if (isVerified)
        {
            number.App = callback;
        }

        return isVerified;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (var feed in _feeds.Values)
        {
            await feed.Value.DisposeAsync().ConfigureAwait(false);
        }

        _client.Dispose();
        _stop.Dispose();
    }

    internal Task<bool> VerifyAsync(Callback callback, CancellationToken cancellationToken) => _client.VerifyAsync(callback, Rules.AnswerTimeout, cancellationToken);

    internal void Enqueue(WebhookUpdate update, TimeSpan after = default)
    {
        if (!update.Number.Account.IsSubscribed || update.Number.Callback is null)
        {
            Interlocked.Increment(ref _unheard);
            return;
        }

        var rules = Rules;
        for (var copy = 0; copy <= rules.Duplicates; copy++)
        {
            var (isLost, wait) = Draw(rules);
            if (isLost)
            {
                Interlocked.Increment(ref _lost);
                continue;
            }

            Schedule(update, after + wait);
        }
    }

    private (bool IsLost, TimeSpan Wait) Draw(WebhookRules rules)
    {
        if (rules is { LossShare: <= 0, Jitter.Ticks: 0 })
        {
            return (false, rules.Delay);
        }

        lock (_randomLock)
        {
            return (_random.NextDouble() < rules.LossShare, rules.Delay + (rules.Jitter * _random.NextDouble()));
        }
    }

    private void Schedule(WebhookUpdate update, TimeSpan wait)
    {
        if (wait <= TimeSpan.Zero)
        {
            Add(update);
            return;
        }

        Interlocked.Increment(ref _scheduled);
        _ = AddLaterAsync(update, wait);
    }

    private async Task AddLaterAsync(WebhookUpdate update, TimeSpan wait)
    {
        try
        {
            await Task.Delay(wait, _clock, _stop.Token).ConfigureAwait(false);
            Add(update);
        }
        catch (OperationCanceledException)
        {
            // The simulator stops: what waited is never sent.
        }
        finally
        {
            Interlocked.Decrement(ref _scheduled);
        }
    }

    private void Add(WebhookUpdate update)
    {
        if (update.Number.Callback is not { } callback)
        {
            Interlocked.Increment(ref _unheard);
            return;
        }

        _queued.Add(1);
        _feeds.GetOrAdd((callback.Url, update.Number.Number.AppSecret), key => new(() => new(_gate, () => Math.Clamp(Rules.MostUpdates, 1, 1000), (updates, token) => PostAsync(key, updates, token))))
            .Value.Add(update);
    }

    private async Task PostAsync((Uri Url, string Secret) target, List<WebhookUpdate> updates, CancellationToken cancellationToken)
    {
        if (Rules.Shuffles)
        {
            lock (_randomLock)
            {
                _random.Shuffle(CollectionsMarshal.AsSpan(updates));
            }
        }

        var status = 0;
        try
        {
            var body = WebhookBody.Write(updates);
            var signature = WebhookBody.Sign(body, target.Secret);
            status = await _client.PostAsync(target.Url, body, signature, Rules.AnswerTimeout, cancellationToken).ConfigureAwait(false);
            Remember(new(_clock.GetUtcNow(), target.Url, Encoding.ASCII.GetString(body), signature, status, updates.Count));
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, they are due again like what a host did not take: all that comes after them waits for this one worker.
        }

        Interlocked.Add(ref (status == 200 ? ref _delivered : ref _refused), updates.Count);
        foreach (var update in updates)
        {
            Finish(update, status);
        }

        _queued.Add(-updates.Count);
    }

    private void Finish(WebhookUpdate update, int status)
    {
        if (status == 200)
        {
            update.Delivered?.Invoke();
        }
        else if (Rules.RetryDelays.ElementAtOrDefault(update.Tries) is var wait && update.Tries < Rules.RetryDelays.Count)
        {
            Schedule(update with { Tries = update.Tries + 1 }, wait);
        }
        else
        {
            Interlocked.Increment(ref _givenUp);
        }
    }

    private void Remember(WebhookDelivery delivery)
    {
        _recent.Enqueue(delivery);
        while (_recent.Count > MostRecent)
        {
            _recent.TryDequeue(out _);
        }
    }

    private NumberState Find(string phoneNumberId) =>
        _accounts.Number(phoneNumberId) ?? throw new ArgumentException($"The simulator has no number {phoneNumberId}.", nameof(phoneNumberId));
}
