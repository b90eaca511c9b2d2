// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Win32.SafeHandles;

namespace WhatsUrp.FaultEngine.Disks;

/// <summary>One file of the database, and beside it what would be left of it if the power went now: every write since the last sync is missing there.</summary>
/// <remarks>Thread-safe. What was in the file when this process first opened it counts as synced.</remarks>
internal sealed unsafe class SyncedFile
{
    private readonly Lock _lock = new();
    private readonly List<Action> _unsynced = [];
    private readonly SafeFileHandle _synced;
    private readonly DiskFaults _faults;

    public SyncedFile(string path, string folder)
    {
        // Nobody in this process has a lock on the file yet: reading it here would end that lock.
        var copy = Path.Combine(folder, Path.GetFileName(path));
        File.Copy(path, copy, overwrite: true);
        (_synced, _faults) = (File.OpenHandle(copy, FileMode.Open, FileAccess.Write, FileShare.ReadWrite), new DiskFaults(folder));
    }

    public int Write(NativeFile* file, NativeFileMethods* disk, byte* bytes, int count, long at)
    {
        lock (_lock)
        {
            var result = _faults.OnWrite is not SqliteCode.Ok and var fault ? fault : disk->Write(file, bytes, count, at);
            if (result == SqliteCode.Ok)
            {
                var written = new ReadOnlySpan<byte>(bytes, count).ToArray();
                _unsynced.Add(() => RandomAccess.Write(_synced, written, at));
            }

            return result;
        }
    }

    public int Truncate(NativeFile* file, NativeFileMethods* disk, long length)
    {
        lock (_lock)
        {
            var result = _faults.OnTruncate is not SqliteCode.Ok and var fault ? fault : disk->Truncate(file, length);
            if (result == SqliteCode.Ok)
            {
                _unsynced.Add(() => RandomAccess.SetLength(_synced, length));
            }

            return result;
        }
    }

    public int Sync(NativeFile* file, NativeFileMethods* disk, int flags)
    {
        lock (_lock)
        {
            var result = _faults.OnSync is not SqliteCode.Ok and var fault ? fault : disk->Sync(file, flags);
            if (result == SqliteCode.Ok)
            {
                _unsynced.ForEach(write => write());
            }

            // After a sync that failed the next one says nothing about the writes before (lwn.net/Articles/752063): they are lost.
            _unsynced.Clear();
            return result;
        }
    }
}
