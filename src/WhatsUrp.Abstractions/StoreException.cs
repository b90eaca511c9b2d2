// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp;

/// <summary>A store cannot work now. The call that threw it changed nothing, and may be repeated.</summary>
/// <remarks>Workers wait and repeat; they take any other exception for a defect. Each provider derives its own exception from this one.</remarks>
public abstract class StoreException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="StoreException"/> class.</summary>
    protected StoreException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="StoreException"/> class with a sentence for the operator.</summary>
    /// <param name="message">The sentence; without personal data.</param>
    protected StoreException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="StoreException"/> class with a sentence and its cause.</summary>
    /// <param name="message">The sentence; without personal data.</param>
    /// <param name="innerException">The cause.</param>
    protected StoreException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
