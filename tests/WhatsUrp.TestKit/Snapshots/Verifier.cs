// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;

namespace WhatsUrp.TestKit.Snapshots;

/// <summary>Compares a value with the snapshot that stands beside the test; a missing snapshot is a failure.</summary>
public static class Verifier
{
    public static Snapshot Verify(object? value, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        new(value, file, method);
}
