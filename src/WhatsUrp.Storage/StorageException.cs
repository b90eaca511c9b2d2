// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage;

/// <summary>The database cannot be used: missing, locked, damaged, read-only, full, or of another version.</summary>
/// <remarks>
/// The message is one numbered sentence for the operator (<c>WURP0101</c> to <c>WURP0109</c>, <c>WURP0113</c>, <c>WURP0131</c> to <c>WURP0139</c>) that says what to do; a host
/// prints it without a stack trace. It holds no personal data.
/// </remarks>
public sealed class StorageException : StoreException
{
    /// <summary>Initializes a new instance of the <see cref="StorageException"/> class.</summary>
    public StorageException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="StorageException"/> class with a sentence for the operator.</summary>
    /// <param name="message">The sentence.</param>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="StorageException"/> class with a sentence and its cause.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">The cause.</param>
    public StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
