// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.FaultEngine.Disks;

/// <summary>A file as one connection has it open: how the system's disk is asked, and what several connections have in common.</summary>
internal sealed unsafe class OpenFile(NativeFileMethods* disk, SyncedFile file)
{
    public NativeFileMethods* Disk => disk;

    public SyncedFile File => file;
}
