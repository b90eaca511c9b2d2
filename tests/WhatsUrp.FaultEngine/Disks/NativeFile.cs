// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.FaultEngine.Disks;

/// <summary>An open file of SQLite: <c>sqlite3_file</c>; behind the pointer stands what only the file system knows.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFile
{
    public NativeFileMethods* Methods;
}
