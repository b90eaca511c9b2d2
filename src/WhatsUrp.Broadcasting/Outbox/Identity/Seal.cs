// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox.Identity;

/// <summary>What the key of the deployment is used for.</summary>
/// <param name="Values">Makes and recognises opaque values.</param>
/// <param name="Key">The key itself, for what is derived from it.</param>
internal sealed record Seal(OpaqueValue Values, ReadOnlyMemory<byte> Key)
{
    public override string ToString() => nameof(Seal);
}
