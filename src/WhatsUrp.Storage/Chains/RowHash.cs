// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WhatsUrp.Storage.Chains;

/// <summary>Gathers the values of one row into its hash.</summary>
/// <remarks>Each text is preceded by its length (-1 for none): no two rows have the same bytes.</remarks>
internal sealed class RowHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public RowHash(byte[] previous) => _hash.AppendData(previous);

    public RowHash Add(Guid id)
    {
        _hash.AppendData(id.ToByteArray(bigEndian: true));
        return this;
    }

    public RowHash Add(string? text)
    {
        Add(text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        _hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
        return this;
    }

    public RowHash Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        _hash.AppendData(bytes);
        return this;
    }

    public RowHash Add(DateTimeOffset instant) => Add(Microseconds.Of(instant));

    public byte[] ToArray() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();
}
