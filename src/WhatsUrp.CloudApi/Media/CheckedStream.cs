// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;

namespace WhatsUrp.CloudApi.Media;

/// <summary>A stream read once from front to back, which ends in an exception when it is too long, or not what its digest says.</summary>
internal sealed class CheckedStream(Stream inner, IDisposable? owner, long longest, byte[]? digest) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _read;
    private bool _isChecked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Take(buffer.Span[..count], buffer.Length);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, inner.Read(buffer, offset, count)), count);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owner?.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Take(ReadOnlySpan<byte> bytes, int asked)
    {
        _read += bytes.Length;
        if (_read > longest)
        {
            throw new InvalidDataException($"WURP0530: the medium is longer than {longest} bytes.");
        }

        _hash.AppendData(bytes);
        if (bytes.Length == 0 && asked > 0 && !_isChecked)
        {
            _isChecked = true;
            if (digest is not null && !_hash.GetHashAndReset().AsSpan().SequenceEqual(digest))
            {
                throw new InvalidDataException("WURP0531: the medium is not what its digest says.");
            }
        }

        return bytes.Length;
    }
}
