// Puts a button beside each piece of text that is there to be copied. Without this script one press on the text selects it.
(function () {
  'use strict';
  if (!navigator.clipboard) {
    return;
  }
  document.querySelectorAll('[data-copy]').forEach(function (piece) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = piece.dataset.copy;
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(piece.textContent).then(function () {
        button.textContent = piece.dataset.copied;
      });
    });
    var line = document.createElement('p');
    line.className = 'buttons';
    line.setAttribute('role', 'status');
    line.append(button);
    piece.after(line);
  });
})();
