// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Diagnostics.HealthChecks;
using WhatsUrp.AspNetCore.Lines;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.CloudApi.Numbers;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Health;

/// <summary>Unhealthy when the platform lets a number send nothing; degraded when it limits one, finds its quality poor, or does not answer.</summary>
/// <remarks>Thread-safe. The platform counts every question: answers are kept for five minutes, however often somebody looks.</remarks>
internal sealed class NumberHealthCheck(LinesInForce lines, TimeProvider clock, NumberClient? numbers = null) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IReadOnlyList<(LineId Line, string State)>? _known;
    private DateTimeOffset _askedAt;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (numbers is null)
        {
            return HealthCheckResult.Healthy("Nobody can be asked about the numbers.");
        }

        var states = await StatesAsync(numbers, cancellationToken).ConfigureAwait(false);
        var data = states.ToDictionary(pair => pair.Line.Value, pair => (object)pair.State, StringComparer.Ordinal);
        var text = string.Join(", ", states.Select(pair => $"{pair.Line}: {pair.State}"));
        return states.Any(pair => pair.State == State.Blocked) ? new HealthCheckResult(context.Registration.FailureStatus, text, data: data)
            : states.Any(pair => pair.State != State.Fine) ? HealthCheckResult.Degraded(text, data: data)
            : HealthCheckResult.Healthy(text, data);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private static async Task<string> AskAsync(NumberClient numbers, LineId line, CancellationToken cancellationToken)
    {
        try
        {
            var health = await numbers.GetAsync(line, cancellationToken).ConfigureAwait(false);
            return health switch
            {
                { CanSend: "BLOCKED" } => State.Blocked,
                { CanSend: "LIMITED" } => State.Limited,
                { Quality: "RED" } => State.Poor,
                _ => State.Fine,
            };
        }
        catch (Exception failure) when (failure is GraphException or GraphUnavailableException)
        {
            return State.Silent;
        }
    }

    private async Task<IReadOnlyList<(LineId Line, string State)>> StatesAsync(NumberClient client, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = clock.GetUtcNow();
            if (_known is null || now - _askedAt >= Keep)
            {
                var states = new List<(LineId Line, string State)>();
                foreach (var line in lines.Now.All)
                {
                    states.Add((line.Id, await AskAsync(client, line.Id, cancellationToken).ConfigureAwait(false)));
                }

                (_known, _askedAt) = (states, now);
            }

            return _known;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static class State
    {
        public const string Fine = "available";
        public const string Limited = "limited";
        public const string Poor = "poor quality";
        public const string Blocked = "blocked";
        public const string Silent = "no answer";
    }
}
