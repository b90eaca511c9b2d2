// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Tests.Bench;

/// <summary>A connection over which nothing comes until it is closed.</summary>
internal sealed class StalledStream : MemoryStream
{
    private readonly TaskCompletionSource<int> _end = new();

    public bool IsDisposed { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(_end.Task.WaitAsync(cancellationToken));

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        _end.TrySetException(new IOException("closed"));
        base.Dispose(disposing);
    }
}
