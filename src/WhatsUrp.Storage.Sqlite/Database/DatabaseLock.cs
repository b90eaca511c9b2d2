// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>Keeps a second process, or a second database object, away from a file.</summary>
/// <remarks>A lock of the operating system on <c>&lt;file&gt;-lock</c>: the kernel releases it however the process ends.</remarks>
internal sealed class DatabaseLock : IDisposable
{
    // EAGAIN on Linux, EAGAIN on macOS and BSD, ERROR_SHARING_VIOLATION on Windows.
    private static readonly int[] HeldElsewhere = [11, 35, unchecked((int)0x80070020)];
    private readonly FileStream _stream;

    private DatabaseLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock, or says who is in the way.</summary>
    /// <exception cref="StorageException">The file is in use, or its directory is missing or not writable.</exception>
    public static DatabaseLock Take(string path)
    {
        try
        {
            return new DatabaseLock(PrivateFile.Open(path + "-lock", FileShare.None));
        }
        catch (DirectoryNotFoundException)
        {
            throw DatabaseFaults.NoDirectory(path);
        }
        catch (UnauthorizedAccessException cause)
        {
            throw DatabaseFaults.NoAccess(path, cause);
        }
        catch (IOException cause)
        {
            throw HeldElsewhere.Contains(cause.HResult)
                ? DatabaseFaults.InUse(path, cause)
                : DatabaseFaults.NoAccess(path, cause);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
