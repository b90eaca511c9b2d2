// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>Files that only their owner may read, since they hold personal data.</summary>
internal static class PrivateFile
{
    private static ReadOnlySpan<byte> Header => "SQLite format 3\0"u8;

    /// <summary>Opens a file, creating it for its owner alone.</summary>
    public static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    /// <summary>Tells whether a file is empty or begins as an SQLite database does.</summary>
    public static bool MayBeDatabase(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> begin = stackalloc byte[Header.Length];
        var read = stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        return read == 0 || begin[..read].SequenceEqual(Header);
    }
}
