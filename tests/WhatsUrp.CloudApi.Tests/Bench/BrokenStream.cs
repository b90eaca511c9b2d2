// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Tests.Bench;

/// <summary>A connection that ends in the middle.</summary>
internal sealed class BrokenStream : MemoryStream
{
    public BrokenStream()
        : base("{\"messages\":[{\"id\":"u8.ToArray())
    {
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position == Length ? throw new IOException("reset") : base.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        await destination.WriteAsync(ToArray(), cancellationToken);
        throw new IOException("reset");
    }
}
