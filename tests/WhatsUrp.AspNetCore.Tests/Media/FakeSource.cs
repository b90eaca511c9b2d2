// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Tests.Media;

/// <summary>A platform with one medium. Thread-safe.</summary>
internal sealed class FakeSource : IMediaSource
{
    private int _calls;

    public Func<Stream?> Answer { get; set; } = () => new MemoryStream([1, 2, 3]);

    public int Calls => _calls;

    public ValueTask<Stream?> OpenAsync(LineId line, MediaReference medium, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        return ValueTask.FromResult(Answer());
    }
}
