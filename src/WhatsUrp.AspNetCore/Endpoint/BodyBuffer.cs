// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace WhatsUrp.AspNetCore.Endpoint;

/// <summary>Takes a body in as it arrives, in lent memory: what a caller announces costs nothing, and what comes too much is never kept.</summary>
internal sealed class BodyBuffer(BodyBudget budget, int limit) : IDisposable
{
    private const int FirstSize = 4096;
    private byte[] _bytes = [];
    private int _size;
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Reads to the end.</summary>
    /// <returns>200, or the status that says what is wrong with the body.</returns>
    public async ValueTask<int> FillAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var status = Append(result.Buffer);
            reader.AdvanceTo(result.Buffer.End);
            if (status != StatusCodes.Status200OK || result.IsCompleted)
            {
                return status;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _length = 0;
        Lend(0);
    }

    private int Append(ReadOnlySequence<byte> chunk)
    {
        if (chunk.Length > limit - _length)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        var needed = _length + (int)chunk.Length;
        if (needed > _size && !Lend(Math.Max(needed, Math.Min(limit, Math.Max(FirstSize, 2 * _size)))))
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        chunk.CopyTo(_bytes.AsSpan(_length));
        _length = needed;
        return StatusCodes.Status200OK;
    }

    /// <summary>Moves what was written to memory of another size; none when that is zero.</summary>
    private bool Lend(int size)
    {
        if (!budget.TryTake(size - _size))
        {
            return false;
        }

        var next = size == 0 ? [] : ArrayPool<byte>.Shared.Rent(size);
        Written.CopyTo(next);
        if (_size > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        (_bytes, _size) = (next, size);
        return true;
    }
}
