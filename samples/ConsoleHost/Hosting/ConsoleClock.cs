// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Hosting;

/// <summary>The real clock until it is set; then a clock that stands still and moves only when told to, so that a session can be repeated.</summary>
internal sealed class ConsoleClock : TimeProvider
{
    private DateTimeOffset? _standing;

    /// <summary>Gets a value indicating whether the clock was set.</summary>
    public bool IsSet => _standing is not null;

    public override DateTimeOffset GetUtcNow() => _standing ?? base.GetUtcNow();

    public void Set(DateTimeOffset at) => _standing = at.ToUniversalTime();

    /// <summary>Moves a clock that was set; the real one moves by itself.</summary>
    public void Advance(TimeSpan by) => _standing += by;
}
