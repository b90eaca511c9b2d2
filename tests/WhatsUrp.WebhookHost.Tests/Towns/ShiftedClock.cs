// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.WebhookHost.Tests.Towns;

/// <summary>A clock that goes as fast as the real one, from another instant on.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _started = TimeProvider.System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + TimeProvider.System.GetElapsedTime(_started);
}
