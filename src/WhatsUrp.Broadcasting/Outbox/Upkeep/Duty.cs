// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox.Upkeep;

/// <summary>Something that has to be done again and again.</summary>
/// <param name="Name">What it is, for the log.</param>
/// <param name="Every">How long to wait after it.</param>
/// <param name="RunAsync">Does it; <see langword="true"/> when there is more to do at once.</param>
internal sealed record Duty(string Name, TimeSpan Every, Func<CancellationToken, ValueTask<bool>> RunAsync)
{
    /// <summary>Gets what may cut the waiting short.</summary>
    public ScheduleSignal? Signal { get; init; }
}
