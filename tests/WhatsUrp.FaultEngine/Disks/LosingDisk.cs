// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WhatsUrp.FaultEngine.Disks;

/// <summary>A disk under SQLite that also keeps, in a folder, what would be left if the power went now.</summary>
/// <remarks>
/// SQLite itself is the one that ships, and so is each of its connections: only the functions that write a file are others. The shared
/// memory beside the log is not kept: after a power cut SQLite builds it anew.
/// </remarks>
internal static unsafe class LosingDisk
{
    /// <summary>Names the folder; without it the disk is the system's.</summary>
    public const string Variable = "LOSES_UNSYNCED";

    /// <summary>With <c>NORMAL</c>, whoever asks for another durability gets this one: the control that shows what the bench can see.</summary>
    public const string DurabilityVariable = "SYNCHRONOUS";

    private static readonly string? s_folder = Environment.GetEnvironmentVariable(Variable);
    private static readonly bool s_isNormal = Environment.GetEnvironmentVariable(DurabilityVariable) == "NORMAL";

    // SQLite calls functions, not objects: what they have to know of a file is found by its address.
    private static readonly ConcurrentDictionary<nint, OpenFile> s_open = [];
    private static readonly Dictionary<string, SyncedFile> s_files = [];
    private static readonly Dictionary<nint, nint> s_methods = [];
    private static readonly Lock s_opening = new();
    private static NativeVfs* s_system;

    /// <summary>Becomes the disk of every connection that is opened from now on, where the environment asks for it.</summary>
    public static void Mount()
    {
        if (s_folder is null)
        {
            return;
        }

        s_system = NativeSqlite.Find(null);
        var disk = (NativeVfs*)NativeMemory.Alloc((nuint)sizeof(NativeVfs));
        *disk = *s_system;
        disk->Version = Math.Min(disk->Version, 3);
        disk->Name = (byte*)Marshal.StringToCoTaskMemUTF8("losing");
        disk->Next = null;
        disk->Open = &Open;
        if (NativeSqlite.Register(disk, isDefault: 1) != SqliteCode.Ok)
        {
            throw new InvalidOperationException("SQLite does not take the disk.");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(NativeVfs* vfs, byte* name, NativeFile* file, int flags, int* outFlags)
    {
        var result = s_system->Open(s_system, name, file, flags, outFlags);
        if (result != SqliteCode.Ok || name is null || (flags & (SqliteCode.OpensDatabase | SqliteCode.OpensLog)) == 0)
        {
            return result;
        }

        lock (s_opening)
        {
            var path = Marshal.PtrToStringUTF8((nint)name)!;
            if (!s_files.TryGetValue(path, out var synced))
            {
                s_files.Add(path, synced = new SyncedFile(path, s_folder!));
            }

            s_open[(nint)file] = new OpenFile(file->Methods, synced);
            file->Methods = Wrapped(file->Methods);
        }

        return result;
    }

    private static NativeFileMethods* Wrapped(NativeFileMethods* system)
    {
        if (s_methods.TryGetValue((nint)system, out var known))
        {
            return (NativeFileMethods*)known;
        }

        var methods = (NativeFileMethods*)NativeMemory.Alloc((nuint)sizeof(NativeFileMethods));
        *methods = *system;
        methods->Version = Math.Min(methods->Version, 3);
        methods->Close = &Close;
        methods->Write = &Write;
        methods->Truncate = &Truncate;
        methods->Sync = &Sync;
        methods->Control = &Control;
        s_methods.Add((nint)system, (nint)methods);
        return methods;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(NativeFile* file)
    {
        s_open.TryRemove((nint)file, out var open);
        return open!.Disk->Close(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(NativeFile* file, byte* bytes, int count, long at)
    {
        var open = s_open[(nint)file];
        return open.File.Write(file, open.Disk, bytes, count, at);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(NativeFile* file, long length)
    {
        var open = s_open[(nint)file];
        return open.File.Truncate(file, open.Disk, length);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(NativeFile* file, int flags)
    {
        var open = s_open[(nint)file];
        return open.File.Sync(file, open.Disk, flags);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Control(NativeFile* file, int operation, void* argument)
    {
        if (s_isNormal && operation == SqliteCode.ControlsPragma)
        {
            MakeNormal((byte**)argument);
        }

        return s_open[(nint)file].Disk->Control(file, operation, argument);
    }

    // A disk sees each PRAGMA before SQLite obeys it: null, its name, its value. The value is a copy of SQLite's own, and 1 is NORMAL.
    private static void MakeNormal(byte** pragma)
    {
        if (pragma[2] != null && string.Equals(Marshal.PtrToStringUTF8((nint)pragma[1]), "synchronous", StringComparison.OrdinalIgnoreCase))
        {
            (pragma[2][0], pragma[2][1]) = ((byte)'1', 0);
        }
    }
}
