// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Hosting;

/// <summary>Whoever runs the program asked for something that cannot be; the message is the sentence that is shown.</summary>
internal sealed class OperatorException(string sentence) : Exception(sentence);
