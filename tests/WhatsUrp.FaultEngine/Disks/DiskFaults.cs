// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.FaultEngine.Disks;

/// <summary>What the disk refuses, as long as a file of that name lies in the folder: <c>full</c>, <c>read-only</c> or <c>unsyncable</c>.</summary>
internal sealed class DiskFaults(string folder)
{
    // Where each write needs a new block, as with snapshots, a full disk takes none at all.
    public int OnWrite => Has("full") ? SqliteCode.Full : Has("read-only") ? SqliteCode.WriteFailed : SqliteCode.Ok;

    public int OnTruncate => Has("read-only") ? SqliteCode.TruncateFailed : SqliteCode.Ok;

    public int OnSync => Has("read-only") || Has("unsyncable") ? SqliteCode.SyncFailed : SqliteCode.Ok;

    private bool Has(string fault) => File.Exists(Path.Combine(folder, fault));
}
