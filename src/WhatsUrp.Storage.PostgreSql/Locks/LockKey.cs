// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WhatsUrp.Storage.PostgreSql.Locks;

/// <summary>The numbers by which advisory locks are known. They stand in a list that others can read: a digest tells them no phone number.</summary>
internal static class LockKey
{
    public static long Of(string name) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
