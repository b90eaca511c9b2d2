// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.FaultEngine.Disks;

/// <summary>What SQLite does with an open file: <c>sqlite3_io_methods</c>, version 3 (sqlite.org/c3ref/io_methods.html).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFileMethods
{
    public int Version;
    public delegate* unmanaged[Cdecl]<NativeFile*, int> Close;
    public void* Read;
    public delegate* unmanaged[Cdecl]<NativeFile*, byte*, int, long, int> Write;
    public delegate* unmanaged[Cdecl]<NativeFile*, long, int> Truncate;
    public delegate* unmanaged[Cdecl]<NativeFile*, int, int> Sync;

    // xFileSize, xLock, xUnlock, xCheckReservedLock.
    public fixed long Locks[4];
    public delegate* unmanaged[Cdecl]<NativeFile*, int, void*, int> Control;

    // From xSectorSize to xUnfetch.
    public fixed long Others[8];
}
